### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = 验证码或通行密钥不正确
activity-event-factor-locked = 错误的验证码过多，验证码已被暂停接受一段时间
activity-event-factor-not-evaluated = 错误的验证码过多，有一个验证码未经检查即被拒绝
activity-event-factor-shown = 您确认了是您本人
activity-event-app-added = 已添加身份验证器应用
activity-event-app-removed = 已移除身份验证器应用
activity-event-passkey-added = 已添加通行密钥
activity-event-passkey-removed = 已移除通行密钥
activity-event-factors-reset = 您登录时的所有第二步验证方式均已移除
activity-event-app-renamed = 您重命名了一个身份验证器应用
activity-event-passkey-renamed = 您重命名了一个通行密钥
activity-event-passkey-doubtful = 有一个通行密钥的响应顺序不符，可能存在副本
activity-event-codes-made = 已生成新的恢复码
activity-event-code-used = 已使用一个恢复码
activity-event-device-remembered = 已记住一个浏览器，一段时间内无需进行第二步验证
activity-event-device-forgotten = 某个浏览器将再次要求第二步验证
activity-event-login-link = 已创建一个可让您登录一次的链接
activity-event-identity-linked = 您的账号已与其他服务的账号关联
activity-event-identity-unlinked = 已解除与其他服务账号的关联
activity-event-administrator = 您以首位管理员的身份设置了此服务
activity-event-erased = 您的账号已被清除
activity-event-password-failed = 因为当前密码不正确，您的密码未更改
activity-event-password-reset = 您的密码已通过邮件中的链接设置
activity-event-link-mailed = 已向您发送一封带链接的邮件
activity-event-mail-dead = 有一封给您的邮件未能送达
activity-event-email-verified = 您的电子邮件地址已确认
activity-event-email-asked = 有人请求更改为另一个电子邮件地址
activity-event-email-changed = 您的电子邮件地址已更改
activity-event-unproven-cleaned = 您确认了地址，他人可能在您账号中留下的内容已被移除
activity-event-not-me = 您表示某项操作并非本人所为，因此所有访问均已终止
activity-event-terms = 您接受了使用条款

# What of an account was changed, in a list.

activity-part-email-verified = 电子邮件地址的确认状态
activity-part-attributes = 由管理员保管的信息
activity-part-groups = 群组
activity-part-administrator = 管理员权限
activity-part-must-change = 是否必须更改密码
activity-part-phone-verified = 电话号码的确认状态
activity-part-address = 邮寄地址
activity-event-consent-denied = 您没有允许 { $client } 使用您的账号
activity-event-token-revoked = { $client } 撤销了它的一个令牌
