### Read by a native speaker: no

# The person's own pages.

account-heading = Il tuo account
account-lead = Hai effettuato l’accesso a { $host }.
account-details = Con cosa accedi
account-email = Email
account-email-verified = Confermata
account-email-unverified = Non confermata
account-username = Nome utente
