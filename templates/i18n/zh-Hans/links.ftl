### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = 电子邮件地址
email-refused = 请输入一个电子邮件地址，例如 name@example.com。
send-link = 发送链接
back-to-sign-in = 返回登录
page-started-again = 该页面打开的时间较长，因此没有做任何更改。请重试。

forgot-heading = 设置新密码
forgot-lead = 请输入您账号的电子邮件地址。我们会通过邮件向您发送链接。

resend-heading = 确认您的电子邮件地址
resend-lead = 请输入您账号的地址，我们会再发送一个链接。

link-sent-heading = 请查收邮件
link-sent-what = 我们已将后续步骤发送到您输入的地址。
link-sent-do = 几分钟后仍未收到？请查看垃圾邮件文件夹，并检查您输入的是否为账号的地址。
link-send-again = 重新发送

link-dead-heading = 此链接已失效
link-dead-what = 它已被使用、已过期，或已被更新的链接取代。
link-dead-do = 请打开最新的邮件，或重新获取链接。
link-ask-new = 获取新链接

no-mail-heading = 请联系管理员
no-mail-what = 此服务不发送邮件，因此无法向您发送链接。
no-mail-do = 管理员可以为您设置新密码。

verify-heading = 确认您的电子邮件地址
verify-lead = { $email } 是您的地址吗？请确认后使用您的账号。
verify-submit = 确认地址

not-me-heading = 保护您的账号
not-me-lead = 可能有其他人进入了 { $email } 的账号。我们会让所有人退出登录，并向您发送设置新密码的链接。
not-me-submit = 保护我的账号

reset-heading = 设置新密码
reset-lead = 用于 { $email }。您将在所有地方退出登录。
reset-submit = 设置密码

register-heading = 创建账号
register-lead = 用于 { $host } 以及使用它的应用。
register-lead-invited = 您已受邀加入 { $host }。请填写姓名并设置密码。
register-name = 您的姓名
register-username = 用户名（选填）
register-username-hint = 可代替电子邮件地址用于登录的简短名称。
register-terms = 我接受使用条款
register-terms-read = 阅读条款
register-submit = 创建账号
register-no-name = 请输入您的姓名，最多 200 个字符。
register-username-unfit = 用户名由字母、数字、点、下划线和连字符组成，最多 64 个字符。
register-username-taken = 此用户名已被使用。请选择其他用户名。
register-terms-needed = 请接受使用条款以继续。
register-closed-heading = 账号由管理员创建
register-closed-what = 您无法在此自行创建账号。
register-closed-do = 请向管理员索取邀请。如果您已有邀请，请打开其中的链接。
