### Read by a native speaker: no

# The person's own pages.

account-heading = アカウント
account-lead = { $host } にログインしています。
account-details = 登録情報
account-name = 名前
account-email = メールアドレス
account-email-verified = 確認済み
account-email-unverified = 未確認
account-username = ユーザー名

password-change-heading = 新しいパスワードが必要です
password-change-why = 続行する前に、管理者がこのアカウントの新しいパスワードを求めています。
password-change-how = このページではまだ変更できません。管理者に新しいパスワードの設定を依頼し、そのパスワードでログインしてください。
