### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = 登录以继续前往 { $client }
login-heading-here = 登录 { $host }
login-heading-confirm = 请确认是您本人
login-confirm = { $client } 要求您重新登录后再继续。
login-confirm-here = 请重新登录后再继续。

login-identifier = 电子邮件或用户名
login-password = 密码
login-forgot = 忘记密码？
login-remember = 保持登录状态
login-remember-hint = 在此设备上保持 { $days } 天。请勿在共用设备上开启。

login-missing = 请输入您的电子邮件或用户名，以及密码。
login-refused = 名称与密码不匹配。请检查后重试。
login-refused-ask = 名称与密码不匹配。请检查后重试，或联系管理员获取新密码。
login-locked = 尝试次数过多。您可以在 { $wait }后重试。
login-busy = 目前登录的人较多。请在 { $wait }后重试。
login-away = 我们目前无法验证密码。请稍等片刻，然后输入您的密码重试：您仍会到达原来的目的地。
login-password-reset = 新密码已设置。请用它登录。
login-email-verified = 您的地址已确认。现在可以登录了。
login-account-ready = 如果此地址是首次使用，您的账号已准备就绪。请登录以使用。
login-register = 创建账号
login-started-again = 该页面打开的时间较长，因此我们已重新开始。您仍会到达同一位置。

select-heading = 选择账号
select-lead = 以继续前往 { $client }
select-lead-here = 以在 { $host } 继续
select-list = 您的账号
