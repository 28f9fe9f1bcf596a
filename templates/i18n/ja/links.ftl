### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = メールアドレス
email-refused = name@example.com のようなメールアドレスを 1 つ入力してください。
send-link = リンクを送信
back-to-sign-in = ログインに戻る
page-started-again = ページを開いてから時間がたったため、何も変更していません。もう一度お試しください。

forgot-heading = 新しいパスワードの設定
forgot-lead = アカウントのメールアドレスを入力してください。リンクをメールでお送りします。

resend-heading = メールアドレスの確認
resend-lead = アカウントのアドレスを入力してください。新しいリンクをメールでお送りします。

link-sent-heading = メールを確認してください
link-sent-what = 入力されたアドレスに、次の手順をお送りしました。
link-sent-do = 数分たっても届かない場合は、迷惑メールフォルダを確認し、アカウントのアドレスを入力したかどうかお確かめください。
link-send-again = もう一度送信

link-dead-heading = このリンクは使えなくなりました
link-dead-what = すでに使われたか、古すぎるか、新しいリンクに置き換えられています。
link-dead-do = 最新のメールを開くか、別のリンクを請求してください。
link-ask-new = 新しいリンクを請求

no-mail-heading = 管理者にお問い合わせください
no-mail-what = このサービスはメールを送信しないため、リンクをお送りできません。
no-mail-do = 管理者が新しいパスワードを発行できます。

verify-heading = メールアドレスの確認
verify-lead = { $email } はご自身のアドレスですか？アカウントを使うには確認してください。
verify-submit = アドレスを確認

not-me-heading = アカウントの保護
not-me-lead = { $email } のアカウントにほかの人が入っている可能性があります。すべてのログインを終了し、新しいパスワードを設定するリンクをメールでお送りします。
not-me-submit = アカウントを保護

reset-heading = 新しいパスワードの設定
reset-lead = { $email } のパスワードです。すべての場所でログアウトされます。
reset-submit = パスワードを設定

register-heading = アカウントの作成
register-lead = { $host } と、それを利用するアプリのためのアカウントです。
register-lead-invited = { $host } に招待されています。名前とパスワードを決めてください。
register-name = 名前
register-username = ユーザー名（任意）
register-username-hint = アドレスの代わりにログインに使える短い名前です。
register-terms = 利用規約に同意します
register-terms-read = 規約を読む
register-submit = アカウントを作成
register-no-name = 名前を 200 文字以内で入力してください。
register-username-unfit = ユーザー名には、文字、数字、ピリオド、アンダースコア、ハイフンを 64 文字以内で使えます。
register-username-taken = このユーザー名はすでに使われています。別のものにしてください。
register-terms-needed = 続行するには利用規約に同意してください。
register-closed-heading = アカウントは管理者が作成します
register-closed-what = ここではご自身でアカウントを作成できません。
register-closed-do = 管理者に招待を依頼してください。招待がある場合は、そのリンクを開いてください。
