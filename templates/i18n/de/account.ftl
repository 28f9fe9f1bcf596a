### Read by a native speaker: no

# The person's own pages.

account-heading = Ihr Konto
account-lead = Sie sind bei { $host } angemeldet.
account-details = Ihre Angaben
account-name = Name
account-email = E-Mail-Adresse
account-email-verified = Bestätigt
account-email-unverified = Nicht bestätigt
account-username = Benutzername

password-change-heading = Sie brauchen ein neues Passwort
password-change-why = Die Administration verlangt für dieses Konto ein neues Passwort, bevor es weitergeht.
password-change-how = Auf dieser Seite können Sie es noch nicht ändern. Bitten Sie die Administration, ein neues festzulegen, und melden Sie sich dann damit an.
