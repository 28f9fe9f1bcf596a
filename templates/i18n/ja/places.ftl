### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = セッション
sessions-lead = ログインしている場所です。見覚えのないものは終了してください。
sessions-list = セッション一覧
sessions-here = このブラウザ
sessions-seen = 最後の操作
sessions-since = ログイン
sessions-end = 終了
sessions-end-one = { $browser } のセッションを終了
sessions-others = ほかのすべての場所
sessions-others-lead = ほかのすべてのブラウザでログアウトし、それらのセッションを通じたアプリの利用を終了します。
sessions-end-others = ほかのすべての場所でログアウト
sessions-none-other = ほかの場所ではログインしていません。

apps-heading = アプリ
apps-lead = アカウントを利用できるものです。不要になったものは取り消してください。
apps-list = アクセスできるアプリ
apps-may = 許可内容
apps-since = 開始
apps-used = 最終使用
apps-unused = 最近は使われていません
apps-on-device = デバイス上、{ $host }
apps-withdraw = アクセスを取り消す
apps-withdraw-one = { $client } のアクセスを取り消す
apps-none = アカウントを利用しているアプリはありません。アプリにログインするとここに表示され、取り消すこともできます。

activity-heading = アクティビティ
activity-lead = アカウントの出来事を新しい順に表示しています。
activity-list = 出来事
activity-pages = ページ
activity-newest = 最新
activity-older = 以前
activity-none = まだ何も起きていません。ログインやアカウントの変更がこのページに表示されます。
activity-suspicious = ご確認ください
activity-by-administrator = 管理者による操作
activity-unknown-app = アプリ
activity-login = ログインしました
activity-login-new = 新しいブラウザからログインしました
activity-login-failed = ログインに失敗しました
activity-login-locked = 誤ったパスワードが多すぎたため、しばらくの間ログインが止められました
activity-login-throttled = 試行回数が多すぎたため、ログインが止められました
activity-signed-out = ログアウトしました
activity-session-ended = セッションが終了しました
activity-access-ended = すべての場所でログアウトされました
activity-consent-granted = { $client } にアカウントの利用を許可しました
activity-consent-withdrawn = { $client } のアクセスを取り消しました
activity-app-began = { $client } がアクセスを得ました
activity-app-ended = { $client } がアクセスを返しました
activity-token-reused = { $client } が古い鍵を使ったため、アクセスを終了しました
activity-code-reused = { $client } の 1 回限りのコードが 2 回使われたため、アクセスを終了しました
activity-created = アカウントが作成されました
activity-updated = 登録情報が変更されました：{ $changed }
activity-enabled = アカウントが再び開かれました
activity-disabled = アカウントが閉じられました
activity-unlocked = 管理者がアカウントのロックを解除しました
activity-suspended = アカウントが停止されました
activity-password = パスワードが変更されました
activity-erasure-asked = アカウントの消去を申し込みました
activity-erasure-undone = アカウントは残ります
activity-exported = データをダウンロードしました
activity-other = { $code }

data-heading = データ
data-lead = データを持ち出したり、消去したりできます。
data-export = データのダウンロード
data-export-lead = プロフィール、セッション、アプリ、アクティビティを 1 つのファイルにまとめます。パスワードは含まれません。先にご本人であることを確認します。
data-export-button = ダウンロード
data-erase = アカウントの消去
data-erase-lead = プロフィール、ログイン方法、すべてのアクセスが完全に消えます。7 日以内であれば取りやめられます。
data-erase-link = アカウントを消去

erase-heading = アカウントを消去しますか？
erase-lead = 対象は { $email } です。
erase-sessions = { $count ->
    [1] このセッション 1 件を終了します
   *[other] { $count } 件のセッションを終了します
}
erase-apps = { $count ->
    [0] アクセスを失うアプリはありません
   *[other] { $count } 件のアプリがアクセスを失います
}
erase-grace = アカウントを残すには、7 日以内にログインしてください
erase-final = その後は誰にも元に戻せません
erase-button = アカウントを消去
erase-stay = アカウントを残す
erase-last-administrator = ほかに管理者がいません。先に別の人を管理者にしてください。

erasure-asked-heading = アカウントは消去されます
erasure-asked-when = { $date } に消去されます。それまでの間、アカウントは使えません。
erasure-asked-undo = 取りやめる場合は、その前にログインしてください。すべて元のまま残ります。
