### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = 电子邮件地址
address-section-lead = 用于登录，有关您账号的邮件也会发送到此地址。
address-change = 更改地址
address-heading = 更改您的电子邮件地址
address-lead = 您的账号地址是 { $email }。在您确认新地址之前，它一直有效。
address-new = 新的电子邮件地址
address-hint = 我们会向该地址发送链接，并告知您当前的地址。
address-same = 这已经是您账号的地址。请输入其他地址。
address-no-mail = 此服务不发送邮件，因此无法确认新地址。管理员可以更改。
address-pending = 等待确认
address-pending-lead = 请打开发送到 { $email } 的邮件进行确认。
address-pending-until = 链接到期
address-withdraw = 保留当前地址
address-asked = 我们已向新地址发送链接。请打开链接进行确认。
address-changed = 您的账号已使用新地址。您已在其他地方退出登录。
address-changed-sign-in = 您的账号已使用新地址。请用它登录。
address-kept = 您的地址保持不变。

address-confirm-heading = 确认您的新电子邮件地址
address-confirm-lead = { $email } 将取代您账号中的 { $old }。您将在其他地方退出登录。
address-confirm-submit = 确认地址
address-taken-heading = 其他账号已使用此地址
address-taken-what = 每个地址只能属于一个账号，因此您的账号保留原有地址。
address-taken-do = 请登录那个账号，或为此账号选择其他地址。
address-taken-another = 选择其他地址

keep-heading = 保留您的账号
keep-lead = { $email } 的账号即将被清除。保留后，一切照旧。
keep-submit = 保留我的账号
keep-done = 您的账号已保留。您现在可以登录。

activity-email-withdrawn = 电子邮件地址的更改已撤回
