### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = 或
federation-continue = 使用 { $provider } 继续

federation-unknown = 还没有账号与 { $provider } 关联
federation-unknown-what = { $provider } 告知了您的身份，但 { $host } 没有与之关联的账号。
federation-unknown-do = 如果您在此有账号，请登录并在其安全页面关联 { $provider }。如果没有，请联系管理员。

federation-declined = { $provider } 未能让您登录
federation-declined-what = 在 { $provider } 的登录已取消或被拒绝，因此 { $host } 没有发生任何变化。
federation-declined-do = 请重试，或用其他方式登录。

federation-away = 目前无法连接 { $provider }
federation-away-what = 我们询问了 { $provider }，但没有得到可用的答复。您在 { $host } 的账号一切正常。
federation-away-do = 请一分钟后重试，或用其他方式登录。

federation-untrusted = { $provider } 的答复不可信
federation-untrusted-what = { $provider } 返回的内容不是 { $host } 所请求的，因此我们没有采用。
federation-untrusted-do = 请重新开始。如果再次出现，请告知管理员并提供下方的参考编号。

federation-lost = 此页面没有可继续的内容
federation-lost-what = 这是 { $provider } 将用户送回 { $host } 的页面，只在该流程的末尾有效。
federation-lost-do = 请从登录页面重新开始。

federation-link = 无法关联这些账号
federation-link-what = 您的 { $provider } 账号已与 { $host } 的另一个账号关联，或者您已关联了 { $provider } 的另一个账号。
federation-link-do = 请先移除另一个关联，然后重试。

linked-heading = 其他登录方式
linked-lead = 可用于登录此账号的其他服务账号。
linked-none = 没有可用于登录的其他服务。
linked-none-yet = 没有其他账号可以登录此账号。
linked-since = 关联时间
linked-not = 未关联
linked-link = 关联
linked-link-name = 关联 { $provider }
linked-unlink = 取消关联
linked-unlink-name = 取消关联 { $provider }
