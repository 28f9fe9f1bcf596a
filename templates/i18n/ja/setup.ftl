### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = ステップ { $number } / 3
setup-go-on = 続行
setup-started-again = ページを開いてから時間がたったため、まだ何も行われていません。ここから続けてください。
setup-busy = ただいまログインが集中しています。{ $wait }後にもう一度お試しください。

setup-address-heading = このアドレスでよろしいですか？
setup-address-lead = アプリとメールのリンクには、設定にあるアドレスが使われます。ブラウザに表示されているアドレスと同じである必要があります。
setup-address-configured = 設定のアドレス
setup-address-seen = ブラウザのアドレス
setup-address-same = 2 つのアドレスは同じです。
setup-address-other-host = アドレスが異なります。{ $configured } でこのページを開くか、BONAFIDE_ISSUER を { $seen } に設定して Bonafide を再起動してください。
setup-address-other-scheme = アドレスの http と https が異なります。プロキシが Bonafide の https を受け持っている場合は、プロキシから X-Forwarded-For と X-Forwarded-Proto を送信し、そのアドレスを BONAFIDE_TRUSTED_PROXIES に指定してください。プロキシがない場合は、{ $configured } でこのページを開いてください。
setup-address-untrusted = アドレスが異なり、Bonafide が信頼していないプロキシが間にあります。ご自身のプロキシであれば、そのアドレスを BONAFIDE_TRUSTED_PROXIES に指定して Bonafide を再起動してください。
setup-address-other-here = アドレスが異なります。{ $configured } でこのページを開くか、BONAFIDE_ISSUER をブラウザのアドレスに設定して Bonafide を再起動してください。

setup-administrator-heading = 最初の管理者はどなたですか？
setup-administrator-lead = このアカウントでは、ここのすべての操作ができます。
setup-email = メールアドレス
setup-email-unfit = ada@example.com のようなメールアドレスを入力してください。
setup-email-taken = このアドレスは別のアカウントで使われています。ほかのアドレスを使うか、先にそのアカウントのパスワードを設定してください。
setup-name = 氏名
setup-name-unfit = 名前を 200 文字以内で入力してください。
setup-passkey-submit = パスキーでアカウントを作成
setup-passkey-hint = デバイスが指紋、顔、または画面ロックで確認します。パスワードを覚える必要はありません。
setup-password-next = パスワードを使う場合は、続いて認証アプリを追加します。
setup-administrator-submit = アカウントを作成

setup-mail-heading = メールは届きますか？
setup-mail-server = メールは { $server } を通じて送信されます。{ $email } にテストメールを送信し、届くかどうか確認してください。
setup-mail-folder = メールは送信されず、{ $folder } に保存されます。お試しの間はこのままでかまいません。
setup-mail-off = メールはオフになっています。アドレスの確認は求められず、メールで新しいパスワードを設定することもできません。これは設定で変更できます。
setup-mail-send = テストメールを送信
setup-mail-again = もう一度送信
setup-mail-sent = メールを送信しました。迷惑メールフォルダも含めて確認してください。
setup-mail-later = 後で
setup-mail-done = 完了

setup-link-heading = まだ設定が済んでいません
setup-link-needed = { $host } にはまだ管理者がいません。始めるには設定用のリンクが必要です。
setup-link-command = Bonafide が動作しているマシンで { $command } を実行してください。1 時間以内に 1 回だけ使えるリンクが表示されます。
setup-link-dead-heading = このリンクは使えなくなりました
setup-link-dead = 1 時間以上たっているか、新しいリンクに置き換えられたか、リンクの一部が欠けています。
setup-done-heading = 設定は完了しています
setup-done = { $host } にはすでに管理者がいるため、このリンクではもう何も行われません。
