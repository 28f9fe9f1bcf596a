# The person's own pages.

place-profile = Profile
place-security = Security
place-sessions = Sessions
place-apps = Apps
place-activity = Activity
place-data = Data

done-saved = Saved.
done-unfit = Nothing was saved yet. Look at the fields that are marked.
done-ended = That session is ended.
done-others-ended = You’re signed out everywhere else.
done-withdrawn = The app can’t use your account any more.
done-last-way = That’s the only way to sign in to this account. Add a password or another way first.
done-stale = This page had been open for a while, so nothing was changed. Try again.

account-places = Your account
account-heading = Your account
account-lead = You’re signed in to { $host }.
account-details = What you sign in with
account-email = Email
account-email-verified = Confirmed
account-email-unverified = Not confirmed
account-username = Username
