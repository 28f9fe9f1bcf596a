# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = Enter your code
factor-heading-recovery = Enter a recovery code
factor-lead = Open your authenticator app and type the six digits it shows for this account.
factor-lead-recovery = Use one of the codes you saved when you set up two-step sign-in. Each works once.
factor-code = Six-digit code
factor-code-hint = The code changes every 30 seconds.
factor-recovery-code = Recovery code
factor-recovery-code-hint = It has four groups of four letters and digits.
factor-remember = { $days ->
    [one] Don’t ask again on this device for one day
   *[other] Don’t ask again on this device for { $days } days
}
factor-remember-hint = Your password will be enough here. Leave it off on a shared device.
factor-submit = Continue
factor-use-recovery = Use a recovery code instead
factor-use-app = Use your authenticator app instead
factor-start-over = Sign in as somebody else
factor-malformed = Type the six digits from your authenticator app.
factor-malformed-recovery = Type a recovery code as it was shown: four groups of four letters and digits.
factor-wrong = That code isn’t right, or it was used before. Wait for the next one and try again.
factor-wrong-recovery = That recovery code isn’t right, or it was used before. Try another one.
factor-locked = Too many wrong codes. You can try again in { $wait }.

enrol-heading = Set up two-step sign-in
enrol-lead = Besides your password you’ll need a code from an app on your phone, so that nobody gets in with the password alone.
enrol-lead-required = This account needs a second step at sign-in before you can go on.
enrol-scan = Open an authenticator app and scan this picture.
enrol-picture = Picture for your authenticator app
enrol-key = Can’t scan it? Type this key into the app instead:
enrol-code = Then type the six digits the app shows
enrol-name = Name of the app or device
enrol-name-hint = So that you know later which one it is.
enrol-name-default = Authenticator app
enrol-submit = Turn it on
enrol-wrong = That code isn’t the one the app should show. Check the time on your phone and try the next code.
enrol-started-again = That page had been open for too long. Here is a new picture: scan it again.

codes-heading = Save your recovery codes
codes-lead = If you lose your phone, one of these codes gets you in. Each works once. They’re shown only now.
codes-list = Recovery codes
codes-download = Download
codes-done = I’ve saved them
codes-keep = Keep them where only you can find them, such as a password manager or on paper.
