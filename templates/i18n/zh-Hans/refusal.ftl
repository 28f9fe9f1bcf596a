### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } 发送了我们无法接受的请求
refusal-heading-unnamed = 该应用发送了我们无法接受的请求
refusal-person = 您没有做错什么，也没有做任何更改。请返回该应用重试；如果问题再次出现，请告知该应用的运营者。
refusal-builder = 致该应用的运营者
refusal-parameter = 参数
refusal-sent = 发送的值
refusal-registered = 已注册的值
refusal-also-registered = 其他已注册的值
refusal-difference = 差异
refusal-hint = 处理方法

refusal-missing = 请求中缺少 { $parameter }。
refusal-missing-hint = 请在每个请求中发送 { $parameter }。
refusal-unregistered = 发送的 { $parameter } 没有为此客户端注册。
refusal-unregistered-hint = 两者必须逐字符相同。请更改应用发送的内容，或注册它发送的地址。
refusal-other-host-hint = 为此客户端注册的地址都不在发送的主机上。请比较完整地址，且仅在该地址属于您时才注册。
refusal-none-registered = 没有为此客户端注册任何地址。请注册它发送的地址。
refusal-unknown-client = 没有使用此 client_id 的客户端。
refusal-unknown-client-hint = 请与注册应用时分配的 client_id 进行比较，并检查应用连接的服务器是否正确：{ $host }。
refusal-disabled-client = 此客户端已停用。
refusal-disabled-client-hint = { $host } 的管理员可以重新启用它。
refusal-repeated = 请求中多次出现 { $parameter }。
refusal-repeated-hint = { $parameter } 只能发送一次。

difference-scheme = 发送的值以 { $sent } 开头，已注册的值以 { $registered } 开头。
difference-host = 发送的值的主机是 { $sent }，已注册的值的主机是 { $registered }。
difference-port = 发送的值的端口是 { $sent }，已注册的值的端口是 { $registered }。
difference-slash-more = 发送的值以斜杠结尾，已注册的值则没有。
difference-slash-less = 已注册的值以斜杠结尾，发送的值则没有。
difference-case = 仅路径的大小写不同。
difference-query = 问号之后的部分不同。
difference-fragment = 发送的值在 # 之后还有内容，这是不允许的。
difference-path = 路径不同。
difference-text = 标出的部分不同。
