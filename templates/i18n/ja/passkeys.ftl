### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = パスキーでログイン
passkey-factor = パスキーを使う
passkey-or = または
passkey-cancelled = パスキーは使われませんでした。もう一度お試しいただけます。
passkey-failed = このブラウザではパスキーを使えませんでした。もう一度試すか、別の方法を選んでください。
passkey-taken = このデバイスにはすでにあなたのパスキーがあります。
passkey-refused = このパスキーはここでは使えません。もう一度試すか、別の方法でログインしてください。
passkey-factor-refused = このパスキーはここでは使えません。もう一度試すか、コードを使ってください。

passkey-add-heading = パスキーの追加
passkey-add-lead = デバイスが指紋、顔、または画面ロックで確認し、パスキーを保存します。
passkey-add-submit = パスキーを追加
passkey-name = 名前
passkey-name-hint = 見分けるための名前です。保存先のデバイス名などを入力してください。
passkey-name-wrong = 64 文字以内の名前を入力してください。
passkey-default-name = マイパスキー
passkey-needs-script = パスキーには JavaScript と、対応するブラウザが必要です。
passkey-needs-name = パスキーには名前のあるサーバーが必要です。このサーバーは番号だけで知られています。
passkey-started-again = ページを開いてから時間がたったため、新しく開き直しました。
passkey-expired = 時間がかかりすぎました。もう一度お試しください。
passkey-not-proven = このパスキーはここでは使えません。作成時にデバイスがご本人を確認する必要があります。
passkey-too-many = アカウントに保存できる数のパスキーがすでにあります。先に 1 つ削除してください。

passkey-synced = パスワードマネージャーによってデバイス間で共有されます
passkey-bound = 1 台のデバイスだけにあります
passkey-rename = 名前を保存
passkey-remove-heading = このパスキーを削除
passkey-remove-lead = 「{ $name }」ではログインできなくなり、ほかのデバイスでのログインには改めて確認が必要になります。デバイスからも削除してください。
passkey-remove = パスキーを削除
passkey-last-way-in = ログインの方法はこのパスキーだけです。先にパスワードを設定するか、別のパスキーを追加してください。
