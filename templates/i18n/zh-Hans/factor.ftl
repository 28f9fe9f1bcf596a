### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = 输入验证码
factor-heading-recovery = 输入恢复码
factor-lead = 打开您的身份验证器应用，输入其中为此账号显示的六位数字。
factor-lead-recovery = 请使用您在设置两步登录时保存的恢复码之一。每个恢复码只能使用一次。
factor-code = 六位验证码
factor-code-hint = 验证码每 30 秒更换一次。
factor-recovery-code = 恢复码
factor-recovery-code-hint = 由四组组成，每组四个字母或数字。
factor-remember = { $days } 天内不再在此设备上询问
factor-remember-hint = 之后在此处只需输入密码。请勿在共用设备上开启。
factor-submit = 继续
factor-use-recovery = 改用恢复码
factor-use-app = 改用身份验证器应用
factor-start-over = 以其他身份登录
factor-malformed = 请输入身份验证器应用中的六位数字。
factor-malformed-recovery = 请按显示的样子输入恢复码：四组，每组四个字母或数字。
factor-wrong = 验证码不正确，或已经使用过。请等待下一个验证码后重试。
factor-wrong-recovery = 恢复码不正确，或已经使用过。请尝试其他恢复码。
factor-locked = 错误的验证码过多。您可以在 { $wait }后重试。

enrol-heading = 设置两步登录
enrol-lead = 除密码外，您还需要手机应用中的验证码，这样任何人都无法仅凭密码登录。
enrol-lead-required = 此账号需要先设置登录的第二步，然后才能继续。
enrol-scan = 打开身份验证器应用并扫描此图片。
enrol-picture = 供身份验证器应用扫描的图片
enrol-key = 无法扫描？请在应用中输入此密钥：
enrol-code = 然后输入应用显示的六位数字
enrol-name = 应用或设备的名称
enrol-name-hint = 方便您日后辨认。
enrol-name-default = 身份验证器应用
enrol-submit = 开启
enrol-wrong = 这不是应用应显示的验证码。请检查手机的时间，再尝试下一个验证码。
enrol-started-again = 该页面打开的时间过长。这是新的图片，请重新扫描。

codes-heading = 保存您的恢复码
codes-lead = 如果手机丢失，您可以用其中一个恢复码登录。每个只能使用一次，并且仅在此刻显示。
codes-list = 恢复码
codes-download = 下载
codes-done = 我已保存
codes-keep = 请将其保存在只有您能找到的地方，例如密码管理器或纸上。
