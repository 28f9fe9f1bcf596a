### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } でご本人と確認できませんでした
federation-not-anew-what = { $provider } に再ログインの確認を求めましたが、その応答からは再ログインされたことがわかりません。そのため { $host } では有効な確認として扱いません。
federation-not-anew-do = { $provider } で求められたら再度ログインするか、別の方法でご本人であることを確認してください。
