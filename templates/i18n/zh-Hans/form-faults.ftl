### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = 发送的内容超过了此页面可接受的长度，因此未执行任何操作。请缩短后重试。
form-fault-character = 发送的内容包含无法保存的字符，因此未执行任何操作。请手动输入，不要粘贴。
form-fault-repeated = 只需回答一次的内容被发送了两次，因此未执行任何操作。请重新填写此页面。
form-fault-unknown = 发送的内容多于此页面所要求的，因此未执行任何操作。请只填写您在此处看到的字段。
form-fault-garbled = 您的浏览器发送的内容没有完整送达，因此未执行任何操作。请重试。
