### Read by a native speaker: no

# How a person proves who they are.

security-heading = 安全
security-lead = 您如何登录，以及如何恢复访问。
security-added = 添加时间
security-used = 上次使用
security-unused = 从未使用
security-manage = 管理

security-password = 密码
security-password-lead = 请使用您在其他地方没有用过的密码。
security-password-none = 您登录时不使用密码。
security-password-changed = 更改时间
security-password-change = 更改密码
security-password-set = 设置密码

security-passkeys = 通行密钥
security-passkeys-lead = 用指纹、面容或屏幕锁登录。没有人能骗走通行密钥。
security-passkeys-none = 还没有通行密钥。请在您常用的每台设备上添加一个。
security-passkeys-add = 添加通行密钥

security-factors = 身份验证器应用
security-factors-lead = 输入密码之后，还需输入您手机上的验证码。
security-factors-none = 还没有应用。有了它，仅凭偷来的密码无法登录。
security-factors-add = 添加应用

security-codes = 恢复码
security-codes-lead = 手机或通行密钥丢失时，每个恢复码可让您登录一次。请勿与手机放在一起。
security-codes-left = { $count ->
    [0] 已无剩余
   *[other] 还剩 { $count } 个
}
security-codes-made = 生成时间
security-codes-make = 生成恢复码
security-codes-renew = 生成新的恢复码

security-devices = 已记住的设备
security-devices-lead = 在一段时间内无需进行第二步验证的浏览器。
security-devices-none = 没有已记住的设备。请在输入验证码时勾选“不再在此设备上询问”。
security-devices-until = 记住至
security-devices-forget = 忘记
security-devices-forget-name = 忘记 { $name }
