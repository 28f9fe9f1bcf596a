# Choosing a password: what every page that sets one says.

password-new = New password
password-rule = At least { $least } characters. Four or more words that don’t belong together are strong and easy to remember.
password-offer = Here is a strong one. Keep it in your password manager.
password-offer-use = Use this one

password-missing = Enter a new password.
password-too-short = Too short: use at least { $least } characters.
password-too-long = Too long: use at most { $most } characters.
password-holds-nul = It holds a character that can’t be typed. Choose another password.
password-common = Many people have this password, so it’s one of the first to be guessed. Choose another.
password-holds-name = It holds a part of your name, which is easy to guess. Leave that out.
password-holds-email = It holds a part of your email address, which is easy to guess. Leave that out.
password-holds-username = It holds a part of your username, which is easy to guess. Leave that out.
password-holds-service = It holds the name of this service, which is easy to guess. Leave that out.
password-used-before = You’ve had this password before. Choose one that is new.

strength-very-weak = Very weak
strength-weak = Weak
strength-fair = Fair
strength-good = Good
strength-strong = Strong
strength-because = { $level }: { $reason }
strength-keyboard = keys side by side are easy to guess.
strength-repetition = repeating the same makes it hardly stronger.
strength-sequence = runs such as abc or 6543 are easy to guess.
strength-common = it’s made of a common word, name or password.
strength-date = dates and years are easy to guess.

# The page that changes it.

password-heading = Change your password
password-heading-set = Set a password
password-heading-required = You need a new password
password-lead = You’ll stay signed in here, and be signed out everywhere else.
password-lead-set = You can then sign in with it, too.
password-lead-required = An administrator asked for a new password on this account before you go on.
password-current = Current password
password-current-missing = Enter the password you have now.
password-current-wrong = That’s not the password you have now. Check it and try again.
password-submit = Change password
password-submit-set = Set password
password-cancel = Cancel
password-locked = Too many tries. You can try again in { $wait }.
password-busy = Many people are signing in right now. Try again in { $wait }.
password-started-again = That page had been open for a while, so nothing was changed. Enter both passwords again.
