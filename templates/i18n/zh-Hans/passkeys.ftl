### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = 使用通行密钥登录
passkey-factor = 使用通行密钥
passkey-or = 或
passkey-cancelled = 没有使用通行密钥。您可以重试。
passkey-failed = 您的浏览器无法在此使用通行密钥。请重试，或选择其他方式。
passkey-taken = 此设备上已有您的通行密钥。
passkey-refused = 该通行密钥在此无效。请重试，或用其他方式登录。
passkey-factor-refused = 该通行密钥在此无效。请重试，或使用验证码。

passkey-add-heading = 添加通行密钥
passkey-add-lead = 您的设备会要求验证指纹、面容或屏幕锁，并保存通行密钥。
passkey-add-submit = 添加通行密钥
passkey-name = 名称
passkey-name-hint = 方便您辨认，例如它所在的设备。
passkey-name-wrong = 请输入最多 64 个字符的名称。
passkey-default-name = 我的通行密钥
passkey-needs-script = 通行密钥需要 JavaScript 以及支持它的浏览器。
passkey-needs-name = 通行密钥需要有名称的服务器；此服务器只有数字地址。
passkey-started-again = 该页面打开的时间较长，因此已重新载入。
passkey-expired = 用时过长。请重试。
passkey-not-proven = 该通行密钥无法在此使用。您的设备在创建时必须验证您的身份。
passkey-too-many = 您的通行密钥数量已达账号上限。请先移除一个。

passkey-synced = 由密码管理器在设备之间同步
passkey-bound = 仅保存在一台设备上
passkey-rename = 保存名称
passkey-remove-heading = 移除此通行密钥
passkey-remove-lead = 您将无法再用“{ $name }”登录，其他设备上的登录也需要重新确认。请同时在您的设备上将其删除。
passkey-remove = 移除通行密钥
passkey-last-way-in = 此通行密钥是您唯一的登录方式。请先设置密码或添加另一个通行密钥。
