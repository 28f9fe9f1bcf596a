# Letters.

mail-footer = Sent by { $host } to { $address }. Every link in this mail leads to { $host } and nowhere else.
mail-greeting = Hello { $name },
mail-works-once = This link works once, until { $time }.
mail-button-fails = If the button doesn’t work, open this address:
mail-browser-on = { $browser } on { $system }
mail-fact-when = When
mail-fact-browser = Browser
mail-fact-address = IP address
mail-fact-groups = Groups
mail-fact-factor = Factor

mail-verify-subject = Confirm your email address for { $host }
mail-verify-heading = Confirm your email address
mail-verify-why = Somebody, most likely you, opened an account on { $host } with this address. Confirm that it’s yours to use the account.
mail-verify-action = Confirm address
mail-verify-not-you = If it wasn’t you, ignore this mail. Without the confirmation nobody can use an account with your address.

mail-exists-subject = You already have an account on { $host }
mail-exists-heading = You already have an account
mail-exists-why = Somebody, most likely you, asked for an account on { $host } with this address. There is one already, so you can just sign in.
mail-exists-forgot = If you forgot the password, choose a new one: { $address }
mail-exists-action = Sign in
mail-exists-not-you = If it wasn’t you, there’s nothing to do. Whoever asked didn’t learn that you have an account.

mail-reset-subject = Choose a new password for { $host }
mail-reset-heading = Choose a new password
mail-reset-why = Somebody, most likely you, asked for a new password for your account on { $host }.
mail-reset-action = Choose password
mail-reset-not-you = If it wasn’t you, ignore this mail. Your password stays as it is.

mail-confirm-subject = Confirm your new email address for { $host }
mail-confirm-heading = Confirm your new email address
mail-confirm-why = You asked to use this address for your account on { $host }. Until you confirm it, the old one stays in force.
mail-confirm-action = Confirm address
mail-confirm-not-you = If it wasn’t you, ignore this mail. Without the confirmation nothing changes.

mail-change-subject = Your email address for { $host } is about to change
mail-change-heading = Your email address is about to change
mail-change-why = Somebody who is signed in to your account on { $host } asked to change its address to { $address }. This address stays in force until the new one is confirmed.
mail-change-you = If it was you, there’s nothing to do here: open the mail that went to the new address.
mail-change-not-you = If it wasn’t you, stop the change and choose a new password.
mail-change-stop = Stop the change

mail-invitation-subject = You’re invited to { $host }
mail-invitation-heading = You’re invited
mail-invitation-why = You’re invited to open an account on { $host }.
mail-invitation-from = { $name } invites you to open an account on { $host }.
mail-invitation-action = Accept invitation
mail-invitation-not-you = If you don’t know what this is about, ignore this mail. Nothing happens without you.

mail-login-subject = Sign in to { $host }
mail-login-heading = Sign in
mail-login-why = This link signs you in to { $host }. Whoever has it can use it, so don’t pass it on.
mail-login-action = Sign in
mail-login-not-you = If you didn’t ask for it, ignore this mail and tell your administrator.

mail-erasure-subject = Your account on { $host } is about to be erased
mail-erasure-heading = Your account is about to be erased
mail-erasure-why = Your account on { $host } and everything that belongs to it will be erased on { $time }. After that nobody can bring it back.
mail-erasure-action = Keep my account
mail-erasure-not-you = If it wasn’t you, keep your account and choose a new password.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = If it wasn’t you, somebody else may be in your account. Secure it now.
mail-notice-not-you-ask = If it wasn’t you, somebody else may be in your account. Change your password and tell your administrator.
mail-notice-mistake = If you think that this is a mistake, ask your administrator.
mail-notice-secure = Secure my account

mail-device-heading = New sign-in to your account
mail-device-what = Somebody signed in to your account on { $host } from a browser that we haven’t seen before. If it was you, there’s nothing to do.
mail-password-heading = Your password was changed
mail-password-what = The password of your account is new. Everybody who was signed in with the old one was signed out.
mail-email-heading = Your email address was changed
mail-email-what = Mail for your account now goes to { $address }, and no longer to this address.
mail-factor-added-heading = A second factor was added
mail-factor-added-what = Your account has another way to prove that you are you.
mail-factor-removed-heading = A second factor was removed
mail-factor-removed-what = One of the ways to prove that you are you no longer works for your account.
mail-factor-totp = Authenticator app
mail-factor-passkey = Passkey
mail-factor-named = { $kind }, { $name }
mail-code-used-heading = A recovery code was used
mail-code-used-what = { $count ->
    [0] Somebody signed in to your account with a recovery code. It was the last one: make new ones now.
    [one] Somebody signed in to your account with a recovery code. One code is left.
   *[other] Somebody signed in to your account with a recovery code. { $count } codes are left.
}
mail-codes-new-heading = Your recovery codes were replaced
mail-codes-new-what = The old recovery codes of your account no longer work.
mail-wrong-factors-heading = Wrong codes for your account
mail-wrong-factors-what = Somebody entered your password and then too many wrong codes. For a while no code is accepted.
mail-locked-heading = Too many wrong passwords for your account
mail-locked-refused = Somebody tried many wrong passwords, so sign-ins from there are refused for now. In browsers where you have signed in before, your password works as always. If it was you and you can’t get in, choose a new password.
mail-suspended-heading = Your account was suspended
mail-suspended-what = You can’t sign in for now, and you were signed out everywhere.
mail-deleted-heading = Your account was deleted
mail-deleted-what = Your account on { $host } is gone, with everything that belonged to it.
mail-provider-linked-heading = Another way to sign in was added
mail-provider-linked-what = Whoever signs in to { $provider } with the account that was just linked gets into your account.
mail-provider-unlinked-heading = A way to sign in was removed
mail-provider-unlinked-what = Your account no longer opens with { $provider }.
mail-reuse-heading = An app was signed out of your account
mail-reuse-what = { $client } used a key to your account that had been used before. That happens when a key was copied, so we took all its keys away. Sign in to { $client } again to go on.

mail-test-subject = A test letter from { $host }
mail-test-heading = Mail works
mail-test-what = You asked { $host } for a test letter, and here it is. There’s nothing to do.
mail-test-not-you = If it wasn’t you, somebody else sets up { $host } in your name.
