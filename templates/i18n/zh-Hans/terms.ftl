### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = 接受使用条款
terms-lead = 继续之前，您需要接受 { $host } 的使用条款。
terms-heading-changed = 使用条款已变更
terms-lead-changed = 请阅读 { $host } 的新使用条款，并接受后继续。
terms-started-again = 该页面打开的时间较长，或条款在此期间已变更。请阅读条款后重试。
terms-submit = 接受并继续
