### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = 会话
sessions-lead = 您登录的位置。请结束您不认识的会话。
sessions-list = 您的会话
sessions-here = 此浏览器
sessions-seen = 上次活动
sessions-since = 登录时间
sessions-end = 结束
sessions-end-one = 结束 { $browser } 中的会话
sessions-others = 其他所有地方
sessions-others-lead = 让您在其他所有浏览器中退出登录，并结束应用通过这些会话获得的访问。
sessions-end-others = 在其他所有地方退出登录
sessions-none-other = 您没有在其他地方登录。

apps-heading = 应用
apps-lead = 可以使用您账号的应用。请收回不再需要的权限。
apps-list = 有访问权限的应用
apps-may = 权限
apps-since = 开始时间
apps-used = 上次使用
apps-unused = 近期未使用
apps-on-device = 在设备上，{ $host }
apps-withdraw = 移除访问权限
apps-withdraw-one = 移除访问权限：{ $client }
apps-none = 没有应用使用您的账号。您登录某个应用后，它会显示在这里，您可以随时将其移除。

activity-heading = 活动
activity-lead = 您账号上发生的事情，最新的在前。
activity-list = 事件
activity-pages = 页面
activity-newest = 最新
activity-older = 更早
activity-none = 这里还没有任何记录。登录和账号更改会显示在此页面。
activity-suspicious = 请留意
activity-by-administrator = 由管理员操作
activity-unknown-app = 某个应用
activity-login = 您已登录
activity-login-new = 您从新的浏览器登录
activity-login-failed = 有一次登录失败
activity-login-locked = 密码错误次数过多，登录已被暂停一段时间
activity-login-throttled = 尝试次数过多，登录已被阻止
activity-signed-out = 您已退出登录
activity-session-ended = 有一个会话已结束
activity-access-ended = 您已在所有地方退出登录
activity-consent-granted = 您允许 { $client } 使用您的账号
activity-consent-withdrawn = 您移除了 { $client } 的访问权限
activity-app-began = { $client } 获得了访问权限
activity-app-ended = { $client } 交还了访问权限
activity-token-reused = { $client } 使用了旧密钥，因此其访问权限已终止
activity-code-reused = { $client } 的一次性代码被使用了两次，因此其访问权限已终止
activity-created = 您的账号已创建
activity-updated = 您的资料已更改：{ $changed }
activity-enabled = 您的账号已重新开放
activity-disabled = 您的账号已关闭
activity-unlocked = 管理员解除了您账号的锁定
activity-suspended = 您的账号已被暂停
activity-password = 您的密码已更改
activity-erasure-asked = 您请求清除账号
activity-erasure-undone = 您的账号将保留
activity-exported = 您下载了您的数据
activity-other = { $code }

data-heading = 您的数据
data-lead = 您可以带走数据，或将其清除。
data-export = 下载您的数据
data-export-lead = 一个包含您的个人资料、会话、应用和活动的文件。其中不含密码。我们会先确认您的身份。
data-export-button = 下载
data-erase = 清除您的账号
data-erase-lead = 您的个人资料、登录方式和所有访问权限将永久消失。您有 7 天时间可以改变主意。
data-erase-link = 清除账号

erase-heading = 要清除您的账号吗？
erase-lead = 涉及的账号：{ $email }。
erase-sessions = { $count ->
    [1] 结束一个会话，即当前会话
   *[other] 结束 { $count } 个会话
}
erase-apps = { $count ->
    [0] 没有应用失去访问权限
   *[other] { $count } 个应用失去访问权限
}
erase-grace = 如需保留账号，请在 7 天内登录
erase-final = 此后任何人都无法恢复
erase-button = 清除账号
erase-stay = 保留账号
erase-last-administrator = 这里没有其他管理员。请先将他人设为管理员。

erasure-asked-heading = 您的账号将被清除
erasure-asked-when = 账号将于 { $date } 消失。在此之前，其中任何内容都无法使用。
erasure-asked-undo = 改变主意了？请在此之前登录，一切都会保持原样。
