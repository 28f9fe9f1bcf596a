### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = 名前
profile-group-person = あなたについて
profile-group-contact = 電話とリンク
profile-group-address = 住所
profile-save = 保存

profile-name = 氏名
profile-name-hint = アプリに表示される名前です。
profile-given = 名
profile-middle = ミドルネーム
profile-family = 姓
profile-nickname = ニックネーム
profile-gender = 性別
profile-birthdate = 生年月日
profile-birthdate-hint = 年-月-日の順で入力します（例：1990-12-31）。年だけでもかまいません。
profile-language = 言語
profile-language-hint = これらのページとお送りするメールの言語です。
profile-language-browser = ブラウザの設定に合わせる
profile-zone = タイムゾーン
profile-zone-hint = 例：Europe/Vienna
profile-phone = 電話番号
profile-phone-hint = 国番号を付けてください（例：+43 1 2345678）。
profile-website = ウェブサイト
profile-page = プロフィールページ
profile-picture = 画像
profile-picture-hint = https で始まる画像のアドレスです。
profile-street = 町名と番地
profile-postal = 郵便番号
profile-locality = 市区町村
profile-region = 都道府県または地域
profile-country = 国

profile-fault-text = 長すぎるか、ここでは使えない文字が含まれています。
profile-fault-name = 名前を 200 文字以内で入力してください。
profile-fault-birthdate = 過去の日付（例：1990-12-31）または年を入力してください。
profile-fault-zone = Europe/Vienna のようなタイムゾーンを入力してください。
profile-fault-phone = 国番号を付けて入力してください（例：+43 1 2345678）。
profile-fault-page = https または http で始まるアドレスを入力してください。
profile-fault-picture = https で始まるアドレスを入力してください。
