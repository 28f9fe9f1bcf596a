# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = or
federation-continue = Continue with { $provider }

federation-unknown = No account is linked with { $provider } yet
federation-unknown-what = { $provider } told us who you are, but no account at { $host } is linked with that.
federation-unknown-do = If you have an account here, sign in with it and link { $provider } on its security page. If you don’t, ask your administrator.

federation-declined = { $provider } didn’t sign you in
federation-declined-what = The sign-in at { $provider } was cancelled or refused, so nothing happened at { $host }.
federation-declined-do = Try again, or sign in another way.

federation-away = { $provider } can’t be reached right now
federation-away-what = We asked { $provider } and got no usable answer. Your account at { $host } is fine.
federation-away-do = Try again in a minute, or sign in another way.

federation-untrusted = { $provider }’s answer can’t be trusted
federation-untrusted-what = What came back from { $provider } isn’t what { $host } asked for, so we didn’t use it.
federation-untrusted-do = Start again. If it happens twice, tell your administrator and give them the reference below.

federation-lost = This page has nothing to go on
federation-lost-what = It is where { $provider } sends people back to { $host }, and it works only at the end of that way.
federation-lost-do = Start again from the sign-in page.

federation-link = These accounts can’t be linked
federation-link-what = Your account at { $provider } is linked with another account at { $host }, or you have linked a different account of { $provider } already.
federation-link-do = Remove the other link first, then try again.

linked-heading = Other sign-ins
linked-lead = Accounts elsewhere that open this one.
linked-none = There is no other service to sign in with.
linked-none-yet = No other account opens this one.
linked-since = Linked
linked-not = Not linked
linked-link = Link
linked-link-name = Link { $provider }
linked-unlink = Unlink
linked-unlink-name = Unlink { $provider }
