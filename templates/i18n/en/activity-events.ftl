# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = A code or passkey was wrong
activity-event-factor-locked = Codes were refused for a while after too many wrong ones
activity-event-factor-not-evaluated = A code was refused without a look, after too many wrong ones
activity-event-factor-shown = You confirmed that it’s you
activity-event-app-added = An authenticator app was added
activity-event-app-removed = An authenticator app was removed
activity-event-passkey-added = A passkey was added
activity-event-passkey-removed = A passkey was removed
activity-event-factors-reset = Every second step of your sign-in was removed
activity-event-app-renamed = You renamed an authenticator app
activity-event-passkey-renamed = You renamed a passkey
activity-event-passkey-doubtful = A passkey answered out of order, so there may be a copy of it
activity-event-codes-made = New recovery codes were made
activity-event-code-used = A recovery code was used
activity-event-device-remembered = A browser was remembered, so it isn’t asked for a second step for a while
activity-event-device-forgotten = A browser is asked for a second step again
activity-event-login-link = A link was made that signs you in once
activity-event-identity-linked = Your account was linked with one elsewhere
activity-event-identity-unlinked = The link with an account elsewhere was removed
activity-event-administrator = You set up this service as its first administrator
activity-event-erased = Your account was erased
activity-event-password-failed = Your password was not changed, because the current one was wrong
activity-event-password-reset = Your password was set with a mailed link
activity-event-link-mailed = A link was mailed to you
activity-event-mail-dead = A letter to you couldn’t be delivered
activity-event-email-verified = Your email address was confirmed
activity-event-email-asked = Another email address was asked for
activity-event-email-changed = Your email address was changed
activity-event-unproven-cleaned = You confirmed your address, and what others may have put into your account was removed
activity-event-not-me = You said that something wasn’t you, so all access was ended
activity-event-terms = You accepted the terms of use

# What of an account was changed, in a list.

activity-part-email-verified = whether your email address is confirmed
activity-part-attributes = details kept by an administrator
activity-part-groups = groups
activity-part-administrator = whether you administer
activity-part-must-change = whether you have to change your password
activity-part-phone-verified = whether your phone number is confirmed
activity-part-address = postal address
activity-event-consent-denied = You didn’t let { $client } use your account
activity-event-token-revoked = { $client } revoked one of its tokens
