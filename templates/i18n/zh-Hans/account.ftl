### Read by a native speaker: no

# The person's own pages.

account-heading = 您的账号
account-lead = 您已登录 { $host }。
account-details = 您的资料
account-name = 姓名
account-email = 电子邮件
account-email-verified = 已确认
account-email-unverified = 未确认
account-username = 用户名

password-change-heading = 您需要设置新密码
password-change-why = 管理员要求先为此账号设置新密码，然后才能继续。
password-change-how = 目前还不能在此页面更改密码。请联系管理员设置新密码，然后用新密码登录。
