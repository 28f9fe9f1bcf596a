### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = パスキーで確認
factor-lead-passkey = このアカウントに追加したパスキーで、ご本人であることを確認してください。
factor-passkey-cannot = パスキーには JavaScript と、対応するブラウザが必要です。代わりに回復コードを使えます。
factor-use-passkey = パスキーを使う
factor-needs-longer-password = 現在のパスワードの長さでは、2 段階目がないと不十分です。先に、より長いパスワードを設定してください。

enrol-passkey = 代わりにパスキーを使う
codes-print = 印刷

app-kind = 認証アプリ
app-remove-heading = このアプリを削除
app-remove-lead = 「{ $name }」のコードは使えなくなり、ほかのデバイスでのログインには改めて確認が必要になります。
app-remove-last-lead = 「{ $name }」のコードは使えなくなります。アプリはこれだけです。パスキーがない場合、パスワードを知っている人は誰でもそれだけでログインできるようになり、回復コードもなくなります。
app-remove = アプリを削除

renew-codes-heading = 新しい回復コード
renew-codes-effect = 新しいコードが 10 個作成され、現在のコードはすぐに使えなくなります。新しいコードが表示されるのは今回だけです。
renew-codes-stay = 現在のコードを使い続ける

security-devices-forget-all = すべての記憶を解除

done-app-added = アプリを追加しました。
done-passkey-added = パスキーを追加しました。
done-factor-removed = そのログイン方法を削除しました。
done-forgotten = 記憶を解除しました。そこでは再び 2 段階目の確認が求められます。

login-link-heading = このリンクでログイン
login-link-lead = このサービスの運営者がお客様のために作成したリンクです。1 回だけ使えます。ログイン後に、新しい 2 段階目を設定してください。
login-link-dead-heading = このリンクは使えなくなりました
login-link-dead = すでに使われたか、古すぎます。別のリンクをこのサービスの運営者に依頼してください。
