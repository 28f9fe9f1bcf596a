# How a person proves who they are.

security-heading = Security
security-lead = How you sign in, and how you get back in.
security-added = Added
security-used = Last used
security-unused = Never used
security-manage = Manage

security-password = Password
security-password-lead = Use one that you use nowhere else.
security-password-none = You sign in without a password.
security-password-changed = Changed
security-password-change = Change password
security-password-set = Set a password

security-passkeys = Passkeys
security-passkeys-lead = Sign in with your fingerprint, your face or your screen lock. Nobody can phish a passkey.
security-passkeys-none = No passkey yet. Add one on each device you use often.
security-passkeys-add = Add a passkey

security-factors = Authenticator apps
security-factors-lead = A code from your phone, asked for after your password.
security-factors-none = No app yet. With one, a stolen password alone lets nobody in.
security-factors-add = Add an app

security-codes = Recovery codes
security-codes-lead = Each one lets you in once when your phone or passkey is lost. Keep them where your phone isn’t.
security-codes-left = { $count ->
    [0] None left
    [one] One code left
   *[other] { $count } codes left
}
security-codes-made = Made
security-codes-make = Make codes
security-codes-renew = Make new codes

security-devices = Remembered devices
security-devices-lead = Browsers that aren’t asked for a second step for a while.
security-devices-none = No device is remembered. Tick “Don’t ask again on this device” when you enter a code.
security-devices-until = Remembered until
security-devices-forget = Forget
security-devices-forget-name = Forget { $name }
