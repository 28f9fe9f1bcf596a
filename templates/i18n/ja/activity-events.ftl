### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = コードまたはパスキーが正しくありませんでした
activity-event-factor-locked = 誤ったコードが多すぎたため、しばらくの間コードが受け付けられなくなりました
activity-event-factor-not-evaluated = 誤ったコードが多すぎたため、コードが確認されずに拒否されました
activity-event-factor-shown = ご本人であることを確認しました
activity-event-app-added = 認証アプリが追加されました
activity-event-app-removed = 認証アプリが削除されました
activity-event-passkey-added = パスキーが追加されました
activity-event-passkey-removed = パスキーが削除されました
activity-event-factors-reset = ログインの 2 段階目の確認がすべて削除されました
activity-event-app-renamed = 認証アプリの名前を変更しました
activity-event-passkey-renamed = パスキーの名前を変更しました
activity-event-passkey-doubtful = パスキーの応答の順序が正しくないため、複製されている可能性があります
activity-event-codes-made = 新しい回復コードが作成されました
activity-event-code-used = 回復コードが使われました
activity-event-device-remembered = ブラウザーが記憶され、しばらくの間 2 段階目の確認を求められません
activity-event-device-forgotten = ブラウザーで 2 段階目の確認が再び求められます
activity-event-login-link = 一度だけログインできるリンクが作成されました
activity-event-identity-linked = ほかのサービスのアカウントと連携されました
activity-event-identity-unlinked = ほかのサービスのアカウントとの連携が解除されました
activity-event-administrator = 最初の管理者としてこのサービスを設定しました
activity-event-erased = アカウントが消去されました
activity-event-password-failed = 現在のパスワードが正しくなかったため、パスワードは変更されませんでした
activity-event-password-reset = メールのリンクからパスワードが設定されました
activity-event-link-mailed = リンクがメールで送信されました
activity-event-mail-dead = メールをお届けできませんでした
activity-event-email-verified = メールアドレスが確認されました
activity-event-email-asked = 別のメールアドレスへの変更が求められました
activity-event-email-changed = メールアドレスが変更されました
activity-event-unproven-cleaned = メールアドレスを確認し、ほかの人が設定した可能性のある内容が削除されました
activity-event-not-me = ご本人の操作ではないとのお知らせにより、すべてのアクセスが終了されました
activity-event-terms = 利用規約に同意しました

# What of an account was changed, in a list.

activity-part-email-verified = メールアドレスの確認状態
activity-part-attributes = 管理者が保持する情報
activity-part-groups = グループ
activity-part-administrator = 管理者の権限
activity-part-must-change = パスワード変更の要否
activity-part-phone-verified = 電話番号の確認状態
activity-part-address = 住所
activity-event-consent-denied = { $client } にアカウントの利用を許可しませんでした
activity-event-token-revoked = { $client } がトークンを 1 つ取り消しました
