# First run: the three steps of /setup.

setup-step = Step { $number } of 3
setup-go-on = Go on
setup-started-again = That page had been open for a while, so nothing was done yet. Go on from here.
setup-busy = Many people are signing in right now. Try again in { $wait }.

setup-address-heading = Is this the right address?
setup-address-lead = Apps and mailed links will use the address in the settings. It has to be the one in your browser.
setup-address-configured = In the settings
setup-address-seen = Where your browser is
setup-address-same = They are the same.
setup-address-other-host = They differ. Open this page at { $configured }, or set BONAFIDE_ISSUER to { $seen } and start Bonafide again.
setup-address-other-scheme = They differ in http and https. If a proxy serves https for Bonafide, let it send X-Forwarded-For and X-Forwarded-Proto and name it in BONAFIDE_TRUSTED_PROXIES. If there’s none, open this page at { $configured }.
setup-address-untrusted = They differ, and a proxy stands between that Bonafide doesn’t trust. If it’s yours, put its address into BONAFIDE_TRUSTED_PROXIES and start Bonafide again.
setup-address-other-here = They differ. Open this page at { $configured }, or set BONAFIDE_ISSUER to the address in your browser and start Bonafide again.

setup-administrator-heading = Who is the first administrator?
setup-administrator-lead = This account can do everything here.
setup-email = Email
setup-email-unfit = Enter an email address, such as ada@example.com.
setup-email-taken = Another account has this address. Use another one, or give that account a password first.
setup-name = Full name
setup-name-unfit = Enter a name of 200 characters at most.
setup-passkey-submit = Create account with a passkey
setup-passkey-hint = Your device asks for your fingerprint, your face or its screen lock. There’s no password to remember.
setup-password-next = With a password, you’ll add an authenticator app next.
setup-administrator-submit = Create account

setup-mail-heading = Does mail arrive?
setup-mail-server = Mail goes through { $server }. Send a test letter to { $email } and look whether it arrives.
setup-mail-folder = Letters are put into { $folder } instead of being sent. That’s fine to try things out.
setup-mail-off = Mail is switched off: nobody has to prove their address, and nobody can get a new password by mail. You can change that in the settings.
setup-mail-send = Send a test letter
setup-mail-again = Send another one
setup-mail-sent = The letter is on its way. Look for it, in the spam folder too.
setup-mail-later = Later
setup-mail-done = Done

setup-link-heading = This isn’t set up yet
setup-link-needed = Nobody can administer { $host } so far. You need a setup link to begin.
setup-link-command = Run { $command } on the machine where Bonafide runs. It prints a link that works once, for an hour.
setup-link-dead-heading = This link no longer works
setup-link-dead = It’s older than an hour, was replaced by a newer one, or isn’t complete.
setup-done-heading = All set up
setup-done = Somebody can administer { $host } already, so this link does nothing any more.
