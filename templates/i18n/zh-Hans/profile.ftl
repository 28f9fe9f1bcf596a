### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = 姓名
profile-group-person = 关于您
profile-group-contact = 电话和链接
profile-group-address = 邮寄地址
profile-save = 保存

profile-name = 全名
profile-name-hint = 应用中显示的名称。
profile-given = 名
profile-middle = 中间名
profile-family = 姓
profile-nickname = 昵称
profile-gender = 性别
profile-birthdate = 出生日期
profile-birthdate-hint = 年-月-日，例如 1990-12-31。也可以只填年份。
profile-language = 语言
profile-language-hint = 用于这些页面以及我们发送给您的邮件。
profile-language-browser = 跟随浏览器
profile-zone = 时区
profile-zone-hint = 例如 Europe/Vienna。
profile-phone = 电话号码
profile-phone-hint = 请加国家代码，例如 +43 1 2345678。
profile-website = 网站
profile-page = 个人主页
profile-picture = 头像
profile-picture-hint = 以 https 开头的图片地址。
profile-street = 街道和门牌号
profile-postal = 邮政编码
profile-locality = 城市
profile-region = 省、州或地区
profile-country = 国家或地区

profile-fault-text = 内容过长，或包含此处不允许的字符。
profile-fault-name = 请输入您的姓名，最多 200 个字符。
profile-fault-birthdate = 请输入过去的日期（例如 1990-12-31）或年份。
profile-fault-zone = 请输入时区，例如 Europe/Vienna。
profile-fault-phone = 请输入带国家代码的号码，例如 +43 1 2345678。
profile-fault-page = 请输入以 https 或 http 开头的地址。
profile-fault-picture = 请输入以 https 开头的地址。
