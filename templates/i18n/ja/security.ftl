### Read by a native speaker: no

# How a person proves who they are.

security-heading = セキュリティ
security-lead = ログインの方法と、ログインできないときに戻る方法です。
security-added = 追加日時
security-used = 最終使用
security-unused = 使用されていません
security-manage = 管理

security-password = パスワード
security-password-lead = ほかの場所で使っていないものを使ってください。
security-password-none = パスワードなしでログインしています。
security-password-changed = 変更日時
security-password-change = パスワードを変更
security-password-set = パスワードを設定

security-passkeys = パスキー
security-passkeys-lead = 指紋、顔、画面ロックでログインできます。パスキーをだまし取られることはありません。
security-passkeys-none = パスキーはまだありません。よく使うデバイスごとに追加してください。
security-passkeys-add = パスキーを追加

security-factors = 認証アプリ
security-factors-lead = パスワードの後に入力する、スマートフォンのコードです。
security-factors-none = アプリはまだありません。追加すると、パスワードが盗まれてもそれだけではログインできません。
security-factors-add = アプリを追加

security-codes = 回復コード
security-codes-lead = スマートフォンやパスキーをなくしたとき、1 つにつき 1 回ログインできます。スマートフォンとは別の場所に保管してください。
security-codes-left = { $count ->
    [0] 残りなし
   *[other] 残り { $count } 個
}
security-codes-made = 作成日時
security-codes-make = コードを作成
security-codes-renew = 新しいコードを作成

security-devices = 記憶したデバイス
security-devices-lead = しばらくの間、2 段階目の確認を求められないブラウザです。
security-devices-none = 記憶したデバイスはありません。コードを入力するときに「このデバイスでは確認しない」にチェックを入れてください。
security-devices-until = 記憶の期限
security-devices-forget = 記憶を解除
security-devices-forget-name = { $name } の記憶を解除
