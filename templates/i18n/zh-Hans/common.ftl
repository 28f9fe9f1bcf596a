### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = 参考编号
page-copy = 复制
page-copied = 已复制

return-to-site = 之后您将返回 { $host }
return-to-device = 之后您将返回此设备上的应用 { $host }

show-password = 显示密码
hide-password = 隐藏密码

try-again = 重试
sign-in = 登录
sign-out = 退出登录
go-to-account = 前往您的账号
go-back-to-client = 返回 { $client }
use-another-account = 使用其他账号

language-name = 简体中文

browser-on = { $system } 上的 { $browser }
browser-unknown = 未知浏览器

skip-to-content = 跳到正文

signed-in-as = 已登录为 { $name }

wait-seconds = { $count } 秒
wait-minutes = { $count } 分钟
wait-hours = { $count } 小时
