# The person's own pages.

account-heading = Your account
account-lead = You’re signed in to { $host }.
account-details = Your details
account-name = Name
account-email = Email
account-email-verified = Confirmed
account-email-unverified = Not confirmed
account-username = Username
