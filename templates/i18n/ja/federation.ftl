### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = または
federation-continue = { $provider } で続行

federation-unknown = { $provider } に連携したアカウントはまだありません
federation-unknown-what = { $provider } でご本人を確認できましたが、{ $host } に連携したアカウントがありません。
federation-unknown-do = ここにアカウントをお持ちの場合は、ログインしてセキュリティのページで { $provider } を連携してください。お持ちでない場合は、管理者にお問い合わせください。

federation-declined = { $provider } でログインできませんでした
federation-declined-what = { $provider } でのログインが取り消されたか拒否されたため、{ $host } では何も行われていません。
federation-declined-do = もう一度試すか、別の方法でログインしてください。

federation-away = 現在 { $provider } に接続できません
federation-away-what = { $provider } に問い合わせましたが、使える応答がありませんでした。{ $host } のアカウントに問題はありません。
federation-away-do = 1 分後にもう一度試すか、別の方法でログインしてください。

federation-untrusted = { $provider } の応答は信頼できません
federation-untrusted-what = { $provider } から返された内容が { $host } の求めたものと異なるため、使用しませんでした。
federation-untrusted-do = 最初からやり直してください。2 回続く場合は、下の参照番号を管理者にお知らせください。

federation-lost = このページには続きの情報がありません
federation-lost-what = { $provider } から { $host } に戻るためのページで、その手順の最後にのみ機能します。
federation-lost-do = ログインページからやり直してください。

federation-link = これらのアカウントは連携できません
federation-link-what = { $provider } のアカウントが { $host } の別のアカウントに連携されているか、{ $provider } の別のアカウントをすでに連携しています。
federation-link-do = 先にほかの連携を解除してから、もう一度お試しください。

linked-heading = ほかのログイン方法
linked-lead = このアカウントにログインできる、ほかのサービスのアカウントです。
linked-none = ログインに使えるほかのサービスはありません。
linked-none-yet = 連携しているアカウントはありません。
linked-since = 連携日時
linked-not = 未連携
linked-link = 連携
linked-link-name = { $provider } を連携
linked-unlink = 連携を解除
linked-unlink-name = { $provider } の連携を解除
