### Read by a native speaker: no

# Signing out.

logout-heading = ログアウトしますか？
logout-asked = { $client } が { $host } からのログアウトを求めています。
logout-effect = このブラウザで { $host } からログアウトします。
logout-stay = ログインしたままにする

logged-out-heading = ログアウトしました
logged-out-effect = このブラウザでは { $host } にログインしていません。
logged-out-apps = 開いたままのアプリでは、閉じるかそのアプリでログアウトするまで、ログイン状態が続くことがあります。
