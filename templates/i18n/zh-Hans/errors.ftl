### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = 这里没有内容
not-found-what = 此地址没有对应的页面。
not-found-do = 请检查地址是否有误，或从您来的应用重新开始。

bad-request-heading = 我们无法读取该内容
bad-request-what = 您的浏览器发送的内容不完整或已损坏。
bad-request-do = 请返回重试。如果您是通过链接进入的，请重新获取链接。

forbidden-heading = 您无法访问此处
forbidden-what = 您的账号没有执行此操作的权限。
forbidden-do = 如果您认为应该有此权限，请联系管理员。

foreign-form-heading = 为安全起见，我们已中止操作
foreign-form-what = 该表单不是从我们自己的页面发送的，因此我们没有做任何更改。
foreign-form-do = 请重新打开页面，再从该页面发送。

wrong-method-heading = 这里不支持该操作
wrong-method-what = 此地址存在，但不能以这种方式使用。
wrong-method-do = 请从您来的应用开始。

too-large-heading = 一次发送的内容过多
too-large-what = 您的浏览器发送的内容超出了我们接受的大小。
too-large-do = 请从您来的应用重新开始。

too-many-heading = 请稍事休息
too-many-what = 短时间内尝试次数过多。
too-many-do = 请在 { $wait }后重试。

unavailable-heading = 我们很快回来
unavailable-what = 部分服务暂时无法访问。您之前的操作没有丢失。
unavailable-do = 请在 { $wait }后重试。

internal-heading = 我们这边出了问题
internal-what = 这不是您的错，也没有做任何更改。
internal-do = 请重试。如果问题再次出现，请将下方的参考编号发送给管理员。

cookies-heading = 您的浏览器没有保存 Cookie
cookies-what = 要让您登录，{ $host } 需要保存 Cookie，但您的浏览器没有保留。
cookies-do = 请允许 { $host } 使用 Cookie，或退出无痕浏览，然后重试。

form-post-heading = 正在返回 { $client }
form-post-lead = 如果没有反应，请自行继续。
form-post-continue = 继续
