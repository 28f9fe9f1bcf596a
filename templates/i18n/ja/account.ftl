### Read by a native speaker: no

# The person's own pages.

account-heading = アカウント
account-lead = { $host } にログインしています。
account-details = ログインに使う情報
account-email = メールアドレス
account-email-verified = 確認済み
account-email-unverified = 未確認
account-username = ユーザー名
