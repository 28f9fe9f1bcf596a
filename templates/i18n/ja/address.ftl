### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = メールアドレス
address-section-lead = ログインに使い、アカウントに関するメールが届くアドレスです。
address-change = アドレスを変更
address-heading = メールアドレスの変更
address-lead = 現在のアドレスは { $email } です。新しいアドレスを確認するまで有効です。
address-new = 新しいメールアドレス
address-hint = そのアドレスにリンクを送り、現在のアドレスにもお知らせします。
address-same = すでにアカウントのアドレスです。別のアドレスを入力してください。
address-no-mail = このサービスはメールを送信しないため、新しいアドレスを確認できません。管理者が変更できます。
address-pending = 確認待ち
address-pending-lead = { $email } に届いたメールを開いて確認してください。
address-pending-until = リンクの期限
address-withdraw = 現在のアドレスを使う
address-asked = 新しいアドレスにリンクをお送りしました。開いて確認してください。
address-changed = アドレスを変更しました。ほかの場所ではログアウトされています。
address-changed-sign-in = アドレスを変更しました。新しいアドレスでログインしてください。
address-kept = アドレスは変更されていません。

address-confirm-heading = 新しいメールアドレスの確認
address-confirm-lead = アカウントのアドレスが { $old } から { $email } に変わります。ほかの場所ではログアウトされます。
address-confirm-submit = アドレスを確認
address-taken-heading = このアドレスは別のアカウントで使われています
address-taken-what = 1 つのアドレスは 1 つのアカウントでしか使えないため、アドレスは変更されていません。
address-taken-do = そのアカウントにログインするか、このアカウントに別のアドレスを選んでください。
address-taken-another = 別のアドレスを選択

keep-heading = アカウントを残す
keep-lead = { $email } のアカウントはまもなく消去されます。残せば、すべて元のままです。
keep-submit = アカウントを残す
keep-done = アカウントは残ります。ログインできます。

activity-email-withdrawn = メールアドレスの変更が取り消されました
