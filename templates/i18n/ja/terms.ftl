### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = 利用規約への同意
terms-lead = 続行するには { $host } の利用規約への同意が必要です。
terms-heading-changed = 利用規約が変更されました
terms-lead-changed = { $host } の新しい利用規約をお読みになり、同意のうえ続行してください。
terms-started-again = ページを開いてから時間がたったか、その間に規約が変更されました。規約をお読みのうえ、もう一度お試しください。
terms-submit = 同意して続行
