### Read by a native speaker: no

# What an app may do.

consent-heading = 允许 { $client } 使用您的账号？
consent-asks = { $client } 请求
consent-approve = 允许
consent-deny = 不允许
consent-not-you = 不是您本人？

scope-openid = 了解您的身份
scope-openid-hint = 一个每次登录都保持不变的标识
scope-profile = 查看您的个人资料
scope-profile-hint = 您的姓名、用户名以及您填写的其他信息
scope-email = 查看您的电子邮件地址
scope-address = 查看您的邮寄地址
scope-phone = 查看您的电话号码
scope-groups = 查看您的群组
scope-groups-hint = 您所属群组的名称
scope-offline = 在您离开时保持访问
scope-offline-hint = 即使您退出登录也会保持，直到您或管理员终止
scope-other = 使用 { $scope }
scope-other-hint = 具体含义由该应用决定
