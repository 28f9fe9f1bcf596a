# Another address for an account, and second thoughts about its erasure.

address-section = Email address
address-section-lead = What you sign in with, and where mail for your account goes.
address-change = Change address
address-heading = Change your email address
address-lead = Your account has { $email }. That stays in force until you confirm the new address.
address-new = New email address
address-hint = We’ll mail a link there, and tell the address you have now.
address-same = That’s the address your account has already. Enter another one.
address-no-mail = This service sends no mail, so a new address can’t be confirmed. Your administrator can change it.
address-pending = Waiting to be confirmed
address-pending-lead = Open the mail that went to { $email } to confirm it.
address-pending-until = The link ends
address-withdraw = Keep the address I have
address-asked = We mailed a link to the new address. Open it to confirm.
address-changed = Your account has its new address. You’re signed out everywhere else.
address-changed-sign-in = Your account has its new address. Sign in with it.
address-kept = Your address stays as it is.

address-confirm-heading = Confirm your new email address
address-confirm-lead = { $email } takes the place of { $old } in your account. You’ll be signed out everywhere else.
address-confirm-submit = Confirm address
address-taken-heading = Another account has this address
address-taken-what = Each address belongs to one account, so yours keeps the address it has.
address-taken-do = Sign in to that account, or choose another address for this one.
address-taken-another = Choose another address

keep-heading = Keep your account
keep-lead = The account of { $email } is about to be erased. Keep it, and everything stays as it was.
keep-submit = Keep my account
keep-done = Your account stays. You can sign in now.

activity-email-withdrawn = The change of your email address was withdrawn
