### Read by a native speaker: no

# Letters.

mail-footer = { $host } から { $address } 宛てにお送りしました。このメールのリンクはすべて { $host } につながり、ほかの場所にはつながりません。
mail-greeting = { $name } 様
mail-works-once = このリンクは { $time } まで、1 回だけ使えます。
mail-button-fails = ボタンが使えない場合は、次のアドレスを開いてください。
mail-browser-on = { $system } の { $browser }
mail-fact-when = 日時
mail-fact-browser = ブラウザ
mail-fact-address = IP アドレス
mail-fact-groups = グループ
mail-fact-factor = 認証方法

mail-verify-subject = { $host } のメールアドレスを確認してください
mail-verify-heading = メールアドレスを確認してください
mail-verify-why = このメールアドレスで { $host } のアカウントが作成されました。おそらくお客様ご自身の操作です。アカウントを使うには、ご自身のアドレスであることを確認してください。
mail-verify-action = アドレスを確認
mail-verify-not-you = お心当たりがない場合は、このメールを無視してください。確認されない限り、このアドレスのアカウントは誰も使えません。

mail-exists-subject = { $host } のアカウントはすでにあります
mail-exists-heading = アカウントはすでにあります
mail-exists-why = このメールアドレスで { $host } のアカウントの作成が求められました。おそらくお客様ご自身の操作です。アカウントはすでにありますので、そのままログインできます。
mail-exists-forgot = パスワードをお忘れの場合は、新しいパスワードを設定してください： { $address }
mail-exists-action = ログイン
mail-exists-not-you = お心当たりがない場合も、必要な操作はありません。アカウントがあることは相手に知られていません。

mail-reset-subject = { $host } の新しいパスワードを設定してください
mail-reset-heading = 新しいパスワードを設定してください
mail-reset-why = { $host } のアカウントの新しいパスワードが求められました。おそらくお客様ご自身の操作です。
mail-reset-action = パスワードを設定
mail-reset-not-you = お心当たりがない場合は、このメールを無視してください。パスワードは変わりません。

mail-confirm-subject = { $host } の新しいメールアドレスを確認してください
mail-confirm-heading = 新しいメールアドレスを確認してください
mail-confirm-why = { $host } のアカウントでこのアドレスを使うよう求められました。確認されるまでは、以前のアドレスが有効です。
mail-confirm-action = アドレスを確認
mail-confirm-not-you = お心当たりがない場合は、このメールを無視してください。確認されない限り、何も変わりません。

mail-change-subject = { $host } のメールアドレスが変更されようとしています
mail-change-heading = メールアドレスが変更されようとしています
mail-change-why = { $host } のアカウントにログインしている人が、メールアドレスを { $address } に変更するよう求めました。新しいアドレスが確認されるまで、このアドレスが有効です。
mail-change-you = ご自身の操作であれば、ここで必要な操作はありません。新しいアドレスに届いたメールを開いてください。
mail-change-not-you = お心当たりがない場合は、変更を中止して、新しいパスワードを設定してください。
mail-change-stop = 変更を中止

mail-invitation-subject = { $host } への招待
mail-invitation-heading = 招待が届いています
mail-invitation-why = { $host } のアカウント作成に招待されました。
mail-invitation-from = { $name } さんから { $host } のアカウント作成に招待されました。
mail-invitation-action = 招待を受ける
mail-invitation-not-you = お心当たりがない場合は、このメールを無視してください。操作しない限り、何も起こりません。

mail-login-subject = { $host } にログイン
mail-login-heading = ログイン
mail-login-why = このリンクで { $host } にログインできます。リンクを持つ人は誰でも使えるため、ほかの人に渡さないでください。
mail-login-action = ログイン
mail-login-not-you = お心当たりがない場合は、このメールを無視して、管理者にお知らせください。

mail-erasure-subject = { $host } のアカウントがまもなく消去されます
mail-erasure-heading = アカウントがまもなく消去されます
mail-erasure-why = { $host } のアカウントと、それに属するすべてのものが { $time } に消去されます。その後は誰にも元に戻せません。
mail-erasure-action = アカウントを残す
mail-erasure-not-you = お心当たりがない場合は、アカウントを残して、新しいパスワードを設定してください。

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = お心当たりがない場合は、ほかの人がアカウントに入っている可能性があります。今すぐ保護してください。
mail-notice-not-you-ask = お心当たりがない場合は、ほかの人がアカウントに入っている可能性があります。パスワードを変更して、管理者にお知らせください。
mail-notice-mistake = 間違いだと思われる場合は、管理者にお問い合わせください。
mail-notice-secure = アカウントを保護

mail-device-heading = アカウントへの新しいログイン
mail-device-what = これまで使われたことのないブラウザから、{ $host } のアカウントへのログインがありました。ご自身の操作であれば、必要な操作はありません。
mail-password-heading = パスワードが変更されました
mail-password-what = アカウントのパスワードが新しくなりました。以前のパスワードによるログインはすべて終了しました。
mail-email-heading = メールアドレスが変更されました
mail-email-what = アカウントのメールは今後 { $address } に届き、このアドレスには届きません。
mail-factor-added-heading = 2 段階目の認証方法が追加されました
mail-factor-added-what = アカウントに、ご本人であることを示す方法が 1 つ増えました。
mail-factor-removed-heading = 2 段階目の認証方法が削除されました
mail-factor-removed-what = ご本人であることを示す方法の 1 つが、このアカウントでは使えなくなりました。
mail-factor-totp = 認証アプリ
mail-factor-passkey = パスキー
mail-factor-named = { $kind }（{ $name }）
mail-code-used-heading = 回復コードが使われました
mail-code-used-what = { $count ->
    [0] 回復コードでアカウントへのログインがありました。最後のコードでしたので、新しいコードを作成してください。
   *[other] 回復コードでアカウントへのログインがありました。残りのコードは { $count } 個です。
}
mail-codes-new-heading = 回復コードが新しくなりました
mail-codes-new-what = アカウントの以前の回復コードは使えなくなりました。
mail-wrong-factors-heading = アカウントで誤ったコードが入力されました
mail-wrong-factors-what = パスワードが入力された後、誤ったコードが何度も入力されました。しばらくの間、コードは受け付けられません。
mail-locked-heading = アカウントで誤ったパスワードが何度も入力されました
mail-locked-refused = 誤ったパスワードが何度も試されたため、その場所からのログインを現在お断りしています。以前にログインしたことのあるブラウザーでは、これまでどおりパスワードをお使いいただけます。ご自身の操作でログインできない場合は、新しいパスワードを設定してください。
mail-suspended-heading = アカウントが停止されました
mail-suspended-what = 現在ログインできません。すべての場所でログアウトされました。
mail-deleted-heading = アカウントが削除されました
mail-deleted-what = { $host } のアカウントと、それに属していたすべてのものが削除されました。
mail-provider-linked-heading = ログイン方法が追加されました
mail-provider-linked-what = 連携した { $provider } のアカウントでログインすると、あなたのアカウントに入れるようになりました。
mail-provider-unlinked-heading = ログイン方法が削除されました
mail-provider-unlinked-what = { $provider } ではアカウントにログインできなくなりました。
mail-reuse-heading = アプリがアカウントからログアウトされました
mail-reuse-what = { $client } が、すでに使われたことのあるアカウントの鍵を使いました。鍵が複製された場合に起こることのため、このアプリの鍵をすべて無効にしました。続けるには、{ $client } にもう一度ログインしてください。

mail-test-subject = { $host } からのテストメール
mail-test-heading = メールは届いています
mail-test-what = { $host } に依頼されたテストメールです。何もする必要はありません。
mail-test-not-you = お心当たりがない場合は、ほかの人があなたの名前で { $host } を設定しています。
