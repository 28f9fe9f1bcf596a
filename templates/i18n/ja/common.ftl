### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = 参照番号
page-copy = コピー
page-copied = コピーしました

return-to-site = このあと { $host } に戻ります
return-to-device = このあとこのデバイスのアプリ { $host } に戻ります

show-password = パスワードを表示
hide-password = パスワードを隠す

try-again = もう一度試す
sign-in = ログイン
sign-out = ログアウト
go-to-account = アカウントへ移動
go-back-to-client = { $client } に戻る
use-another-account = 別のアカウントを使用

language-name = 日本語

browser-on = { $system } の { $browser }
browser-unknown = 不明なブラウザ

skip-to-content = 本文へ移動

signed-in-as = { $name } としてログイン中

wait-seconds = { $count } 秒
wait-minutes = { $count } 分
wait-hours = { $count } 時間
