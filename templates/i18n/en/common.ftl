# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = Reference
page-copy = Copy
page-copied = Copied

return-to-site = You’ll return to { $host }
return-to-device = You’ll return to an app on this device, { $host }

show-password = Show password
hide-password = Hide password

try-again = Try again
sign-in = Sign in
sign-out = Sign out
go-to-account = Go to your account
go-back-to-client = Go back to { $client }
use-another-account = Use another account

language-name = English

browser-on = { $browser } on { $system }
browser-unknown = Unknown browser

skip-to-content = Skip to content

signed-in-as = Signed in as { $name }

wait-seconds = { $count ->
    [one] one second
   *[other] { $count } seconds
}
wait-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
wait-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
