### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = 第 { $number } 步，共 3 步
setup-go-on = 继续
setup-started-again = 该页面打开的时间较长，因此尚未执行任何操作。请从这里继续。
setup-busy = 目前登录的人较多。请在 { $wait }后重试。

setup-address-heading = 这个地址正确吗？
setup-address-lead = 应用和邮件中的链接都会使用设置中的地址。它必须与您浏览器中的地址相同。
setup-address-configured = 设置中的地址
setup-address-seen = 浏览器中的地址
setup-address-same = 两个地址相同。
setup-address-other-host = 两个地址不同。请在 { $configured } 打开此页面，或将 BONAFIDE_ISSUER 设为 { $seen } 并重新启动 Bonafide。
setup-address-other-scheme = 两个地址分别使用 http 和 https。如果由代理为 Bonafide 提供 https，请让它发送 X-Forwarded-For 和 X-Forwarded-Proto，并将其地址填入 BONAFIDE_TRUSTED_PROXIES。如果没有代理，请在 { $configured } 打开此页面。
setup-address-untrusted = 两个地址不同，并且中间有一个 Bonafide 不信任的代理。如果该代理属于您，请将其地址填入 BONAFIDE_TRUSTED_PROXIES 并重新启动 Bonafide。
setup-address-other-here = 两个地址不同。请在 { $configured } 打开此页面，或将 BONAFIDE_ISSUER 设为您浏览器中的地址并重新启动 Bonafide。

setup-administrator-heading = 谁是第一位管理员？
setup-administrator-lead = 此账号可以在这里执行所有操作。
setup-email = 电子邮件
setup-email-unfit = 请输入电子邮件地址，例如 ada@example.com。
setup-email-taken = 另一个账号已使用此地址。请使用其他地址，或先为那个账号设置密码。
setup-name = 全名
setup-name-unfit = 请输入您的姓名，最多 200 个字符。
setup-passkey-submit = 使用通行密钥创建账号
setup-passkey-hint = 您的设备会要求验证指纹、面容或屏幕锁。无需记住任何密码。
setup-password-next = 如果使用密码，接下来您将添加身份验证器应用。
setup-administrator-submit = 创建账号

setup-mail-heading = 邮件能送达吗？
setup-mail-server = 邮件通过 { $server } 发送。请向 { $email } 发送一封测试邮件，看看能否收到。
setup-mail-folder = 邮件不会发送，而是保存到 { $folder }。用于试用没有问题。
setup-mail-off = 邮件已关闭：任何人都无需确认地址，也无法通过邮件获取新密码。您可以在设置中更改。
setup-mail-send = 发送测试邮件
setup-mail-again = 再发送一封
setup-mail-sent = 邮件正在发送途中。请查收，也请查看垃圾邮件文件夹。
setup-mail-later = 稍后
setup-mail-done = 完成

setup-link-heading = 这里尚未完成设置
setup-link-needed = { $host } 目前还没有管理员。您需要一个用于初始设置的链接才能开始。
setup-link-command = 请在运行 Bonafide 的机器上执行 { $command }。它会输出一个链接，一小时内有效，只能使用一次。
setup-link-dead-heading = 此链接已失效
setup-link-dead = 它已超过一小时、已被更新的链接取代，或不完整。
setup-done-heading = 设置已完成
setup-done = { $host } 已有管理员，因此此链接不再起任何作用。
