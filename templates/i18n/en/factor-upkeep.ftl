# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = Show your passkey
factor-lead-passkey = Confirm that it’s you with the passkey that you added to this account.
factor-passkey-cannot = Passkeys need JavaScript and a browser that knows them. You can use a recovery code instead.
factor-use-passkey = Use your passkey instead
factor-needs-longer-password = Your password is long enough only together with a second step. Choose a longer one first.

enrol-passkey = Use a passkey instead
codes-print = Print

app-kind = Authenticator app
app-remove-heading = Remove this app
app-remove-lead = Codes of “{ $name }” won’t be taken any more, and sign-ins on other devices have to be confirmed again.
app-remove-last-lead = Codes of “{ $name }” won’t be taken any more. It’s your only app: without a passkey, your password alone lets anybody in who knows it, and your recovery codes go too.
app-remove = Remove app

renew-codes-heading = New recovery codes
renew-codes-effect = You get ten new codes, and the ones you have stop working at once. The new ones are shown only this time.
renew-codes-stay = Keep the ones I have

security-devices-forget-all = Forget all

done-app-added = Your app is added.
done-passkey-added = Your passkey is added.
done-factor-removed = That way of signing in is removed.
done-forgotten = A second step is asked for there again.

login-link-heading = Sign in with this link
login-link-lead = Whoever runs this service made it for you. It works once; then set up a new second step.
login-link-dead-heading = This link doesn’t work any more
login-link-dead = It was used before, or is too old. Ask whoever runs this service for another one.
