### Read by a native speaker: no

# What an app may do.

consent-heading = { $client } にアカウントの利用を許可しますか？
consent-asks = { $client } が次の許可を求めています
consent-approve = 許可
consent-deny = 許可しない
consent-not-you = ご本人ではありませんか？

scope-openid = あなたが誰であるかの確認
scope-openid-hint = ログインするたびに同じ識別子
scope-profile = プロフィールの閲覧
scope-profile-hint = 名前、ユーザー名、そのほか入力された情報
scope-email = メールアドレスの閲覧
scope-address = 住所の閲覧
scope-phone = 電話番号の閲覧
scope-groups = グループの閲覧
scope-groups-hint = 所属するグループの名前
scope-offline = 不在時のアクセスの維持
scope-offline-hint = ログアウト後も、ご本人または管理者が終了するまで続きます
scope-other = { $scope } の利用
scope-other-hint = 具体的な内容はアプリが決めます
