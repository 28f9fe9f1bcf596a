# What an app may do.

consent-heading = Let { $client } use your account?
consent-asks = { $client } asks to
consent-approve = Allow
consent-deny = Don’t allow
consent-not-you = Not you?

scope-openid = Know who you are
scope-openid-hint = An identifier that stays the same each time you sign in
scope-profile = See your profile
scope-profile-hint = Your name, username and what else you filled in
scope-email = See your email address
scope-address = See your postal address
scope-phone = See your phone number
scope-groups = See your groups
scope-groups-hint = The names of the groups that you belong to
scope-offline = Keep access while you’re away
scope-offline-hint = Also after you sign out, until you or an administrator ends it
scope-other = Use { $scope }
scope-other-hint = What that means is up to the app
