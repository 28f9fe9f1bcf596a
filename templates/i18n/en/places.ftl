# Sessions, apps, activity and data of an account.

sessions-heading = Sessions
sessions-lead = Where you’re signed in. End what you don’t recognize.
sessions-list = Your sessions
sessions-here = This browser
sessions-seen = Last active
sessions-since = Signed in
sessions-end = End
sessions-end-one = End the session in { $browser }
sessions-others = Everywhere else
sessions-others-lead = Signs you out in every other browser, and ends what apps may do through those sessions.
sessions-end-others = Sign out everywhere else
sessions-none-other = You’re signed in nowhere else.

apps-heading = Apps
apps-lead = What can use your account. Take back what you no longer need.
apps-list = Apps with access
apps-may = May
apps-since = Since
apps-used = Last used
apps-unused = Not used lately
apps-on-device = On a device, { $host }
apps-withdraw = Remove access
apps-withdraw-one = Remove access for { $client }
apps-none = No app uses your account. When you sign in to one, it shows up here, and you can remove it again.

activity-heading = Activity
activity-lead = What happened to your account, newest first.
activity-list = Events
activity-pages = Pages
activity-newest = Newest
activity-older = Older
activity-none = Nothing has happened here yet. Sign-ins and changes to your account show up on this page.
activity-suspicious = Look at this
activity-by-administrator = By an administrator
activity-unknown-app = an app
activity-login = You signed in
activity-login-new = You signed in from a new browser
activity-login-failed = A sign-in failed
activity-login-locked = Sign-ins were stopped for a while after too many wrong passwords
activity-login-throttled = Sign-ins were stopped after too many tries
activity-signed-out = You signed out
activity-session-ended = A session was ended
activity-access-ended = You were signed out everywhere
activity-consent-granted = You let { $client } use your account
activity-consent-withdrawn = You removed the access of { $client }
activity-app-began = { $client } got access
activity-app-ended = { $client } gave its access back
activity-token-reused = { $client } used an old key, so its access was ended
activity-code-reused = A one-time code for { $client } was used twice, so its access was ended
activity-created = Your account was made
activity-updated = Your details were changed: { $changed }
activity-enabled = Your account was opened again
activity-disabled = Your account was closed
activity-unlocked = An administrator opened the locks of your account
activity-suspended = Your account was suspended
activity-password = Your password was changed
activity-erasure-asked = You asked to have your account erased
activity-erasure-undone = Your account stays
activity-exported = You downloaded your data
activity-other = { $code }

data-heading = Your data
data-lead = Take it with you, or have it erased.
data-export = Download your data
data-export-lead = One file with your profile, sessions, apps and activity. It holds no passwords. We ask who you are first.
data-export-button = Download
data-erase = Erase your account
data-erase-lead = Your profile, sign-ins and all access go for good. You have 7 days to change your mind.
data-erase-link = Erase account

erase-heading = Erase your account?
erase-lead = This is about { $email }.
erase-sessions = { $count ->
    [one] Ends one session, this one
   *[other] Ends { $count } sessions
}
erase-apps = { $count ->
    [0] No app loses access
    [one] One app loses access
   *[other] { $count } apps lose access
}
erase-grace = Sign in within 7 days to keep your account
erase-final = After that nobody can bring it back
erase-button = Erase account
erase-stay = Keep account
erase-last-administrator = You’re the last administrator here. Make somebody else one first.

erasure-asked-heading = Your account will be erased
erasure-asked-when = It goes on { $date }. Until then nothing of it can be used.
erasure-asked-undo = Changed your mind? Sign in before then, and everything stays as it is.
