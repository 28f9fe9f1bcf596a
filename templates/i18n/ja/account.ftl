### Read by a native speaker: no

# The person's own pages.

place-profile = プロフィール
place-security = セキュリティ
place-sessions = セッション
place-apps = アプリ
place-activity = アクティビティ
place-data = データ

done-saved = 保存しました。
done-unfit = まだ保存されていません。印の付いた項目を確認してください。
done-ended = セッションを終了しました。
done-others-ended = ほかのすべての場所でログアウトしました。
done-withdrawn = アプリはアカウントを使えなくなりました。
done-stale = ページを開いてから時間がたったため、何も変更していません。もう一度お試しください。

account-places = アカウント
account-heading = アカウント
account-lead = { $host } にログインしています。
account-details = ログインに使う情報
account-email = メールアドレス
account-email-verified = 確認済み
account-email-unverified = 未確認
account-username = ユーザー名
