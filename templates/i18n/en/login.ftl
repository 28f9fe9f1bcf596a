# Signing in, and choosing who signs in.

login-heading = Sign in to continue to { $client }
login-heading-here = Sign in to { $host }
login-heading-confirm = Confirm it’s you
login-confirm = { $client } asks you to sign in again before you go on.
login-confirm-here = Sign in again before you go on.

login-identifier = Email or username
login-password = Password
login-forgot = Forgot it?
login-remember = Stay signed in
login-remember-hint = { $days ->
    [one] For one day on this device. Leave it off on a shared one.
   *[other] For { $days } days on this device. Leave it off on a shared one.
}

login-missing = Enter your email or username, and your password.
login-refused = That name and password don’t match. Check both and try again.
login-refused-ask = That name and password don’t match. Check both and try again, or ask your administrator for a new password.
login-locked = Too many tries. You can try again in { $wait }.
login-busy = Many people are signing in right now. Try again in { $wait }.
login-away = We can’t check passwords right now. Wait a moment, then enter yours and try again: you’ll still get to the same place.
login-password-reset = Your new password is set. Sign in with it.
login-email-verified = Your address is confirmed. You can sign in now.
login-account-ready = If this address is new here, your account is ready. Sign in to use it.
login-register = Create an account
login-started-again = That page had been open for a while, so we started again. You’ll still get to the same place.

select-heading = Choose an account
select-lead = to continue to { $client }
select-lead-here = to continue at { $host }
select-list = Your accounts
