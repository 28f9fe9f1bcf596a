### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = 使用通行密钥验证
factor-lead-passkey = 请用您添加到此账号的通行密钥确认是您本人。
factor-passkey-cannot = 通行密钥需要 JavaScript 以及支持它的浏览器。您可以改用恢复码。
factor-use-passkey = 改用通行密钥
factor-needs-longer-password = 您的密码只有在配合第二步验证时才够长。请先设置更长的密码。

enrol-passkey = 改用通行密钥
codes-print = 打印

app-kind = 身份验证器应用
app-remove-heading = 移除此应用
app-remove-lead = “{ $name }”的验证码将不再被接受，其他设备上的登录也需要重新确认。
app-remove-last-lead = “{ $name }”的验证码将不再被接受。这是您唯一的应用：如果没有通行密钥，任何知道您密码的人仅凭密码就能登录，您的恢复码也会一并失效。
app-remove = 移除应用

renew-codes-heading = 新的恢复码
renew-codes-effect = 您将获得十个新的恢复码，现有的恢复码会立即失效。新的恢复码仅在这一次显示。
renew-codes-stay = 保留现有的恢复码

security-devices-forget-all = 全部忘记

done-app-added = 您的应用已添加。
done-passkey-added = 您的通行密钥已添加。
done-factor-removed = 该登录方式已移除。
done-forgotten = 已忘记。在那里登录时将重新要求第二步验证。

login-link-heading = 使用此链接登录
login-link-lead = 此链接由该服务的运营者为您创建。它只能使用一次；登录后请设置新的第二步验证。
login-link-dead-heading = 此链接已失效
login-link-dead = 它已被使用或已过期。请向该服务的运营者索取新的链接。
