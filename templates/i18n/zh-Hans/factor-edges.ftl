### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = 您的身份验证器应用数量已达账号上限。请先移除一个。
sessions-more = 这里显示的是最近使用过的，此外还有更多。“在其他所有地方退出登录”也会将它们一并结束。
