### Read by a native speaker: no

# The person's own pages.

place-profile = 个人资料
place-security = 安全
place-sessions = 会话
place-apps = 应用
place-activity = 活动
place-data = 数据

done-saved = 已保存。
done-unfit = 尚未保存任何内容。请查看标出的字段。
done-ended = 该会话已结束。
done-others-ended = 您已在其他所有地方退出登录。
done-withdrawn = 该应用无法再使用您的账号。
done-stale = 此页面打开的时间较长，因此没有做任何更改。请重试。

account-places = 您的账号
account-heading = 您的账号
account-lead = 您已登录 { $host }。
account-details = 登录所用信息
account-email = 电子邮件
account-email-verified = 已确认
account-email-unverified = 未确认
account-username = 用户名
