### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = ここには何もありません
not-found-what = このアドレスにはページがありません。
not-found-do = 入力に誤りがないか確認するか、元のアプリからやり直してください。

bad-request-heading = 内容を読み取れませんでした
bad-request-what = ブラウザから送られた内容が不完全か、壊れています。
bad-request-do = 前のページに戻ってもう一度お試しください。リンクから来た場合は、新しいリンクを請求してください。

forbidden-heading = この操作は許可されていません
forbidden-what = このアカウントではこの操作を行えません。
forbidden-do = 必要な場合は管理者にお問い合わせください。

foreign-form-heading = 安全のため中止しました
foreign-form-what = フォームが当サイトのページから送信されていないため、何も変更していません。
foreign-form-do = ページを開き直して、そこから送信してください。

wrong-method-heading = ここではその操作はできません
wrong-method-what = このアドレスは存在しますが、その方法では利用できません。
wrong-method-do = 元のアプリからやり直してください。

too-large-heading = 送信内容が大きすぎます
too-large-what = ブラウザから送られた内容が、受け付けられる大きさを超えています。
too-large-do = 元のアプリからもう一度やり直してください。

too-many-heading = 少し時間をおいてください
too-many-what = 短い時間に試行が多すぎました。
too-many-do = { $wait }後にもう一度お試しください。

unavailable-heading = まもなく再開します
unavailable-what = サービスの一部に現在接続できません。これまでの操作は失われていません。
unavailable-do = { $wait }後にもう一度お試しください。

internal-heading = サーバー側で問題が発生しました
internal-what = お客様の操作によるものではなく、何も変更されていません。
internal-do = もう一度お試しください。再び起きる場合は、下の参照番号を管理者にお知らせください。

cookies-heading = ブラウザに Cookie が保存されませんでした
cookies-what = ログインするには { $host } が Cookie を保存する必要がありますが、ブラウザに保存されませんでした。
cookies-do = { $host } の Cookie を許可するか、プライベートブラウズを終了してから、もう一度お試しください。

form-post-heading = { $client } に戻っています
form-post-lead = 画面が変わらない場合は、下のボタンで進んでください。
form-post-continue = 続行
