### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = { $client } に進むにはログインしてください
login-heading-here = { $host } にログイン
login-heading-confirm = ご本人であることを確認してください
login-confirm = 続行する前に、{ $client } がもう一度ログインするよう求めています。
login-confirm-here = 続行する前に、もう一度ログインしてください。

login-identifier = メールアドレスまたはユーザー名
login-password = パスワード
login-forgot = お忘れですか？
login-remember = ログインしたままにする
login-remember-hint = このデバイスで { $days } 日間。共用のデバイスではオフにしてください。

login-missing = メールアドレスまたはユーザー名と、パスワードを入力してください。
login-refused = 名前とパスワードが一致しません。両方を確認して、もう一度お試しください。
login-refused-ask = 名前とパスワードが一致しません。両方を確認してもう一度お試しいただくか、管理者に新しいパスワードを依頼してください。
login-locked = 試行回数が多すぎます。{ $wait }後にもう一度お試しいただけます。
login-busy = ただいまログインが集中しています。{ $wait }後にもう一度お試しください。
login-away = ただいまパスワードを確認できません。少し待ってから、パスワードを入力してもう一度お試しください。元の行き先にそのまま進めます。
login-password-reset = 新しいパスワードを設定しました。そのパスワードでログインしてください。
login-email-verified = アドレスを確認しました。ログインできます。
login-account-ready = 初めてのアドレスの場合は、アカウントの準備ができています。ログインしてお使いください。
login-register = アカウントを作成
login-started-again = ページを開いてから時間がたったため、最初からやり直しています。行き先は変わりません。

select-heading = アカウントを選択
select-lead = { $client } に進みます
select-lead-here = { $host } で続行します
select-list = アカウント一覧
