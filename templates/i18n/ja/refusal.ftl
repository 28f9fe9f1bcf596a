### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } から受け付けられないリクエストが届きました
refusal-heading-unnamed = アプリから受け付けられないリクエストが届きました
refusal-person = お客様の操作によるものではなく、何も変更されていません。アプリに戻ってもう一度お試しください。再び起きる場合は、アプリの運営者にお知らせください。
refusal-builder = アプリの運営者の方へ
refusal-parameter = パラメーター
refusal-sent = 送信された値
refusal-registered = 登録済みの値
refusal-also-registered = ほかの登録済みの値
refusal-difference = 違い
refusal-hint = 対処方法

refusal-missing = リクエストに { $parameter } がありません。
refusal-missing-hint = すべてのリクエストで { $parameter } を送信してください。
refusal-unregistered = 送信された { $parameter } はこのクライアントに登録されていません。
refusal-unregistered-hint = 両者は一字一句同じでなければなりません。アプリが送信する値を変更するか、送信されるアドレスを登録してください。
refusal-other-host-hint = このクライアントに登録されているアドレスの中に、送信されたホストのものはありません。アドレス全体を比べ、ご自身のものである場合にのみ登録してください。
refusal-none-registered = このクライアントにはアドレスが登録されていません。送信されるアドレスを登録してください。
refusal-unknown-client = この client_id のクライアントはありません。
refusal-unknown-client-hint = アプリの登録時に発行された client_id と比べ、アプリが正しいサーバー { $host } と通信しているか確認してください。
refusal-disabled-client = このクライアントは無効になっています。
refusal-disabled-client-hint = { $host } の管理者が再び有効にできます。
refusal-repeated = リクエストに { $parameter } が複数あります。
refusal-repeated-hint = { $parameter } は 1 回だけ送信してください。

difference-scheme = 送信された値は { $sent }、登録済みの値は { $registered } で始まります。
difference-host = ホストは、送信された値では { $sent }、登録済みの値では { $registered } です。
difference-port = ポートは、送信された値では { $sent }、登録済みの値では { $registered } です。
difference-slash-more = 送信された値は末尾がスラッシュですが、登録済みの値は違います。
difference-slash-less = 登録済みの値は末尾がスラッシュですが、送信された値は違います。
difference-case = パスの大文字と小文字だけが異なります。
difference-query = 疑問符より後の部分が異なります。
difference-fragment = 送信された値には # より後の部分がありますが、これは許可されません。
difference-path = パスが異なります。
difference-text = 印の付いた部分が異なります。
