### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = 新しいパスワード
password-rule = { $least } 文字以上。互いに関係のない単語を 4 つ以上並べると、強くて覚えやすくなります。
password-offer = 強いパスワードの例です。パスワードマネージャーに保存してください。
password-offer-use = これを使う

password-missing = 新しいパスワードを入力してください。
password-too-short = 短すぎます。{ $least } 文字以上にしてください。
password-too-long = 長すぎます。{ $most } 文字以内にしてください。
password-holds-nul = 入力できない文字が含まれています。別のパスワードにしてください。
password-common = 多くの人が使っているパスワードのため、すぐに推測されます。別のものにしてください。
password-holds-name = 名前の一部が含まれていて、推測されやすくなっています。取り除いてください。
password-holds-email = メールアドレスの一部が含まれていて、推測されやすくなっています。取り除いてください。
password-holds-username = ユーザー名の一部が含まれていて、推測されやすくなっています。取り除いてください。
password-holds-service = このサービスの名前が含まれていて、推測されやすくなっています。取り除いてください。
password-used-before = 以前に使ったことのあるパスワードです。新しいものにしてください。

strength-very-weak = とても弱い
strength-weak = 弱い
strength-fair = 普通
strength-good = 良い
strength-strong = 強い
strength-because = { $level }：{ $reason }
strength-keyboard = 隣り合うキーは推測されやすいです。
strength-repetition = 同じものの繰り返しではほとんど強くなりません。
strength-sequence = abc や 6543 のような並びは推測されやすいです。
strength-common = よくある単語、名前、パスワードでできています。
strength-date = 日付や年は推測されやすいです。

# The page that changes it.

password-heading = パスワードの変更
password-heading-set = パスワードの設定
password-heading-required = 新しいパスワードが必要です
password-lead = ここではログインしたままになり、ほかの場所ではログアウトされます。
password-lead-set = 設定後は、このパスワードでもログインできます。
password-lead-required = 続行する前に、管理者がこのアカウントの新しいパスワードを求めています。
password-current = 現在のパスワード
password-current-missing = 現在のパスワードを入力してください。
password-current-wrong = 現在のパスワードと一致しません。確認してもう一度お試しください。
password-submit = パスワードを変更
password-submit-set = パスワードを設定
password-cancel = キャンセル
password-locked = 試行回数が多すぎます。{ $wait }後にもう一度お試しいただけます。
password-busy = ただいまログインが集中しています。{ $wait }後にもう一度お試しください。
password-started-again = ページを開いてから時間がたったため、何も変更していません。両方のパスワードをもう一度入力してください。
