# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = Sign in with a passkey
passkey-factor = Use a passkey
passkey-or = or
passkey-cancelled = No passkey was used. You can try again.
passkey-failed = Your browser couldn’t use a passkey here. Try again, or go another way.
passkey-taken = This device already holds a passkey of yours.
passkey-refused = That passkey doesn’t work here. Try again, or sign in another way.
passkey-factor-refused = That passkey doesn’t work here. Try again, or use a code.

passkey-add-heading = Add a passkey
passkey-add-lead = Your device asks for your fingerprint, your face or its screen lock, and keeps the passkey.
passkey-add-submit = Add a passkey
passkey-name = Name
passkey-name-hint = So that you know it again, such as the device it is on.
passkey-name-wrong = Give it a name of up to 64 characters.
passkey-default-name = My passkey
passkey-needs-script = Passkeys need JavaScript and a browser that knows them.
passkey-needs-name = Passkeys need a server with a name; this one is known by its number alone.
passkey-started-again = That page had been open for a while, so here it is anew.
passkey-expired = That took too long. Try again.
passkey-not-proven = That passkey can’t be used here. Your device must recognise you when it makes one.
passkey-too-many = You have as many passkeys as an account can hold. Remove one first.

passkey-synced = Carried from device to device by a password manager
passkey-bound = Stays on one device
passkey-rename = Save name
passkey-remove-heading = Remove this passkey
passkey-remove-lead = “{ $name }” won’t let you in any more, and sign-ins on other devices have to be confirmed again. Delete it on your device too.
passkey-remove = Remove passkey
passkey-last-way-in = This passkey is your only way in. Set a password or add another passkey first.
