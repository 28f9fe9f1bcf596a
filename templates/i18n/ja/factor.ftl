### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = コードを入力
factor-heading-recovery = 回復コードを入力
factor-lead = 認証アプリを開き、このアカウントに表示されている 6 桁の数字を入力してください。
factor-lead-recovery = 2 段階ログインの設定時に保存したコードのいずれかを使ってください。それぞれ 1 回だけ使えます。
factor-code = 6 桁のコード
factor-code-hint = コードは 30 秒ごとに変わります。
factor-recovery-code = 回復コード
factor-recovery-code-hint = 4 文字の英数字が 4 組あります。
factor-remember = このデバイスでは { $days } 日間確認しない
factor-remember-hint = 次回からパスワードだけでログインできます。共用のデバイスではオフにしてください。
factor-submit = 続行
factor-use-recovery = 回復コードを使う
factor-use-app = 認証アプリを使う
factor-start-over = 別の人としてログイン
factor-malformed = 認証アプリの 6 桁の数字を入力してください。
factor-malformed-recovery = 回復コードを表示されたとおりに入力してください。4 文字の英数字が 4 組です。
factor-wrong = コードが正しくないか、すでに使われています。次のコードを待って、もう一度お試しください。
factor-wrong-recovery = 回復コードが正しくないか、すでに使われています。別のコードをお試しください。
factor-locked = 誤ったコードが多すぎます。{ $wait }後にもう一度お試しいただけます。

enrol-heading = 2 段階ログインの設定
enrol-lead = パスワードに加えてスマートフォンのアプリのコードが必要になり、パスワードだけでは誰もログインできなくなります。
enrol-lead-required = このアカウントでは、続行する前にログインの 2 段階目を設定する必要があります。
enrol-scan = 認証アプリを開き、この画像を読み取ってください。
enrol-picture = 認証アプリ用の画像
enrol-key = 読み取れない場合は、このキーをアプリに入力してください。
enrol-code = 次に、アプリに表示された 6 桁の数字を入力してください
enrol-name = アプリまたはデバイスの名前
enrol-name-hint = 後で見分けるための名前です。
enrol-name-default = 認証アプリ
enrol-submit = オンにする
enrol-wrong = アプリに表示されるはずのコードと一致しません。スマートフォンの時刻を確認して、次のコードをお試しください。
enrol-started-again = ページを開いてから時間がたちすぎました。新しい画像をもう一度読み取ってください。

codes-heading = 回復コードの保存
codes-lead = スマートフォンをなくしても、これらのコードのいずれかでログインできます。それぞれ 1 回だけ使えます。表示されるのは今だけです。
codes-list = 回復コード
codes-download = ダウンロード
codes-done = 保存しました
codes-keep = パスワードマネージャーや紙など、ご自身だけが見つけられる場所に保管してください。
