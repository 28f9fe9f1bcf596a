### Read by a native speaker: no

# The person's own pages.

account-heading = 您的账号
account-lead = 您已登录 { $host }。
account-details = 登录所用信息
account-email = 电子邮件
account-email-verified = 已确认
account-email-unverified = 未确认
account-username = 用户名
