# Mailed links, and opening an account.

email-label = Email address
email-refused = Enter one email address, such as name@example.com.
send-link = Send link
back-to-sign-in = Back to sign in
page-started-again = That page had been open for a while, so nothing was changed. Try again.

forgot-heading = Choose a new password
forgot-lead = Enter the email address of your account. We’ll mail you a link.

resend-heading = Confirm your email address
resend-lead = Enter the address of your account, and we’ll mail you another link.

link-sent-heading = Check your mail
link-sent-what = We mailed what comes next to the address you entered.
link-sent-do = Nothing there after a few minutes? Look into the spam folder, and check that you entered the address of your account.
link-send-again = Send it again

link-dead-heading = This link no longer works
link-dead-what = It was used already, is too old, or a newer one took its place.
link-dead-do = Open the newest mail, or ask for another link.
link-ask-new = Ask for a new link

no-mail-heading = Ask your administrator
no-mail-what = This service sends no mail, so it can’t mail you a link.
no-mail-do = Your administrator can give you a new password.

verify-heading = Confirm your email address
verify-lead = Is { $email } yours? Confirm it to use your account.
verify-submit = Confirm address

not-me-heading = Secure your account
not-me-lead = Somebody else may be in the account of { $email }. We’ll sign everybody out and mail you a link to choose a new password.
not-me-submit = Secure my account

reset-heading = Choose a new password
reset-lead = For { $email }. You’ll be signed out everywhere.
reset-submit = Set password

register-heading = Create an account
register-lead = For { $host } and the apps that use it.
register-lead-invited = You’re invited to { $host }. Choose your name and a password.
register-name = Your name
register-username = Username (optional)
register-username-hint = A short name to sign in with instead of your address.
register-terms = I accept the terms of use
register-terms-read = Read the terms
register-submit = Create account
register-no-name = Enter your name, with no more than 200 characters.
register-username-unfit = A username has letters, digits, dots, underscores and hyphens, and no more than 64 of them.
register-username-taken = Somebody has this username. Choose another.
register-terms-needed = Accept the terms of use to go on.
register-closed-heading = Accounts are made by your administrator
register-closed-what = You can’t create an account here by yourself.
register-closed-do = Ask your administrator for an invitation. If you have one, open its link.
