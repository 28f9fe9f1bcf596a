### Read by a native speaker: no

# The person's own pages.

account-heading = Ihr Konto
account-lead = Sie sind bei { $host } angemeldet.
account-details = Womit Sie sich anmelden
account-email = E-Mail-Adresse
account-email-verified = Bestätigt
account-email-unverified = Nicht bestätigt
account-username = Benutzername
