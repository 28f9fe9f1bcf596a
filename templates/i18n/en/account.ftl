# The person's own pages.

place-profile = Profile
place-security = Security

account-places = Your account
account-heading = Your account
account-lead = You’re signed in to { $host }.
account-details = Your details
account-name = Name
account-email = Email
account-email-verified = Confirmed
account-email-unverified = Not confirmed
account-username = Username

password-change-heading = You need a new password
password-change-why = An administrator asked for a new password on this account before you go on.
password-change-how = You can’t change it on this page yet. Ask your administrator to set a new one, then sign in with it.
