### Read by a native speaker: no

# Letters.

mail-footer = 由 { $host } 发送至 { $address }。此邮件中的每个链接都指向 { $host }，不会指向其他地方。
mail-greeting = { $name }，您好：
mail-works-once = 此链接只能使用一次，有效期至 { $time }。
mail-button-fails = 如果按钮无法使用，请打开此地址：
mail-browser-on = { $system } 上的 { $browser }
mail-fact-when = 时间
mail-fact-browser = 浏览器
mail-fact-address = IP 地址
mail-fact-groups = 群组
mail-fact-factor = 验证方式

mail-verify-subject = 确认您在 { $host } 的电子邮件地址
mail-verify-heading = 确认您的电子邮件地址
mail-verify-why = 有人（很可能是您本人）用此地址在 { $host } 开设了账号。请确认此地址属于您，然后即可使用该账号。
mail-verify-action = 确认地址
mail-verify-not-you = 如果不是您本人，请忽略此邮件。未经确认，任何人都无法使用以您的地址开设的账号。

mail-exists-subject = 您在 { $host } 已有账号
mail-exists-heading = 您已有账号
mail-exists-why = 有人（很可能是您本人）想用此地址在 { $host } 开设账号。该账号已经存在，您直接登录即可。
mail-exists-forgot = 如果忘记了密码，请设置新密码：{ $address }
mail-exists-action = 登录
mail-exists-not-you = 如果不是您本人，则无需任何操作。对方并不知道您有账号。

mail-reset-subject = 为 { $host } 设置新密码
mail-reset-heading = 设置新密码
mail-reset-why = 有人（很可能是您本人）为您在 { $host } 的账号请求了新密码。
mail-reset-action = 设置密码
mail-reset-not-you = 如果不是您本人，请忽略此邮件。您的密码保持不变。

mail-confirm-subject = 确认您在 { $host } 的新电子邮件地址
mail-confirm-heading = 确认您的新电子邮件地址
mail-confirm-why = 您请求将此地址用于您在 { $host } 的账号。在您确认之前，旧地址继续有效。
mail-confirm-action = 确认地址
mail-confirm-not-you = 如果不是您本人，请忽略此邮件。未经确认，不会有任何更改。

mail-change-subject = 您在 { $host } 的电子邮件地址即将更改
mail-change-heading = 您的电子邮件地址即将更改
mail-change-why = 有人登录了您在 { $host } 的账号，并请求将其地址改为 { $address }。在新地址得到确认之前，此地址继续有效。
mail-change-you = 如果是您本人，则无需在此操作：请打开发送到新地址的邮件。
mail-change-not-you = 如果不是您本人，请停止更改并设置新密码。
mail-change-stop = 停止更改

mail-invitation-subject = 您已受邀加入 { $host }
mail-invitation-heading = 您收到了邀请
mail-invitation-why = 您受邀在 { $host } 开设账号。
mail-invitation-from = { $name } 邀请您在 { $host } 开设账号。
mail-invitation-action = 接受邀请
mail-invitation-not-you = 如果您不清楚这是怎么回事，请忽略此邮件。您不操作，就不会发生任何事情。

mail-login-subject = 登录 { $host }
mail-login-heading = 登录
mail-login-why = 此链接可让您登录 { $host }。任何人拿到它都能使用，因此请勿转发。
mail-login-action = 登录
mail-login-not-you = 如果不是您请求的，请忽略此邮件并告知管理员。

mail-erasure-subject = 您在 { $host } 的账号即将被清除
mail-erasure-heading = 您的账号即将被清除
mail-erasure-why = 您在 { $host } 的账号以及属于它的一切内容将于 { $time } 清除。此后任何人都无法恢复。
mail-erasure-action = 保留我的账号
mail-erasure-not-you = 如果不是您本人，请保留账号并设置新密码。

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = 如果不是您本人，可能有其他人进入了您的账号。请立即保护账号。
mail-notice-not-you-ask = 如果不是您本人，可能有其他人进入了您的账号。请更改密码并告知管理员。
mail-notice-mistake = 如果您认为这是误会，请联系管理员。
mail-notice-secure = 保护我的账号

mail-device-heading = 您的账号有新的登录
mail-device-what = 有人在一个我们未曾见过的浏览器上登录了您在 { $host } 的账号。如果是您本人，则无需任何操作。
mail-password-heading = 您的密码已更改
mail-password-what = 您的账号启用了新密码。所有用旧密码登录的人都已退出登录。
mail-email-heading = 您的电子邮件地址已更改
mail-email-what = 您账号的邮件现在会发送到 { $address }，不再发送到此地址。
mail-factor-added-heading = 已添加第二重验证
mail-factor-added-what = 您的账号新增了一种证明您身份的方式。
mail-factor-removed-heading = 已移除一种第二重验证
mail-factor-removed-what = 您的账号有一种证明身份的方式不再有效。
mail-factor-totp = 身份验证器应用
mail-factor-passkey = 通行密钥
mail-factor-named = { $kind }（{ $name }）
mail-code-used-heading = 有一个恢复码被使用
mail-code-used-what = { $count ->
    [0] 有人用恢复码登录了您的账号。这是最后一个恢复码：请立即生成新的。
   *[other] 有人用恢复码登录了您的账号。还剩 { $count } 个恢复码。
}
mail-codes-new-heading = 您的恢复码已更换
mail-codes-new-what = 您账号的旧恢复码不再有效。
mail-wrong-factors-heading = 您的账号有人输入错误的验证码
mail-wrong-factors-what = 有人输入了您的密码，然后多次输入错误的验证码。在一段时间内，任何验证码都不会被接受。
mail-locked-heading = 您的账号有人多次输入错误的密码
mail-locked-refused = 有人多次尝试了错误的密码，因此目前拒绝来自那里的登录。在您以前登录过的浏览器中，您的密码照常可用。如果是您本人且无法登录，请设置新密码。
mail-suspended-heading = 您的账号已被暂停
mail-suspended-what = 您目前无法登录，并且已在所有地方退出登录。
mail-deleted-heading = 您的账号已被删除
mail-deleted-what = 您在 { $host } 的账号以及属于它的一切内容均已删除。
mail-provider-linked-heading = 已添加另一种登录方式
mail-provider-linked-what = 用刚刚关联的账号登录 { $provider } 的人都能进入您的账号。
mail-provider-unlinked-heading = 已移除一种登录方式
mail-provider-unlinked-what = 您的账号不能再通过 { $provider } 登录。
mail-reuse-heading = 有一个应用已从您的账号退出
mail-reuse-what = { $client } 使用了一个已经用过的账号密钥。密钥被复制时会出现这种情况，因此我们撤销了该应用的所有密钥。请重新登录 { $client } 以继续。

mail-test-subject = 来自 { $host } 的测试邮件
mail-test-heading = 邮件发送正常
mail-test-what = 您请求 { $host } 发送一封测试邮件，这就是它。您无需执行任何操作。
mail-test-not-you = 如果不是您本人操作，则有人正以您的名义设置 { $host }。
