### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = 新密码
password-rule = 至少 { $least } 个字符。四个或更多互不相关的词语既安全又好记。
password-offer = 这是一个高强度密码。请保存在您的密码管理器中。
password-offer-use = 使用此密码

password-missing = 请输入新密码。
password-too-short = 太短：请至少使用 { $least } 个字符。
password-too-long = 太长：请最多使用 { $most } 个字符。
password-holds-nul = 其中包含无法输入的字符。请选择其他密码。
password-common = 许多人使用此密码，因此很容易最先被猜到。请选择其他密码。
password-holds-name = 其中包含您姓名的一部分，容易被猜到。请去掉该部分。
password-holds-email = 其中包含您电子邮件地址的一部分，容易被猜到。请去掉该部分。
password-holds-username = 其中包含您用户名的一部分，容易被猜到。请去掉该部分。
password-holds-service = 其中包含此服务的名称，容易被猜到。请去掉该部分。
password-used-before = 您以前用过此密码。请选择新的密码。

strength-very-weak = 非常弱
strength-weak = 弱
strength-fair = 一般
strength-good = 良好
strength-strong = 强
strength-because = { $level }：{ $reason }
strength-keyboard = 相邻的按键容易被猜到。
strength-repetition = 重复相同内容几乎不会提高强度。
strength-sequence = abc 或 6543 之类的序列容易被猜到。
strength-common = 由常见的词语、名字或密码构成。
strength-date = 日期和年份容易被猜到。

# The page that changes it.

password-heading = 更改密码
password-heading-set = 设置密码
password-heading-required = 您需要设置新密码
password-lead = 您会在此处保持登录，并在其他所有地方退出登录。
password-lead-set = 之后您也可以用它登录。
password-lead-required = 管理员要求先为此账号设置新密码，然后才能继续。
password-current = 当前密码
password-current-missing = 请输入您当前的密码。
password-current-wrong = 这不是您当前的密码。请检查后重试。
password-submit = 更改密码
password-submit-set = 设置密码
password-cancel = 取消
password-locked = 尝试次数过多。您可以在 { $wait }后重试。
password-busy = 目前登录的人较多。请在 { $wait }后重试。
password-started-again = 该页面打开的时间较长，因此没有做任何更改。请重新输入两个密码。
