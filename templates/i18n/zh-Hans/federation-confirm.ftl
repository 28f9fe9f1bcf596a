### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } 未能确认是您本人
federation-not-anew-what = 我们请 { $provider } 让您重新登录，但其答复并未表明您已重新登录，因此 { $host } 不予认可。
federation-not-anew-do = 请在 { $provider } 提示时重新登录，或用其他方式确认是您本人。
