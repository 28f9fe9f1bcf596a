### Read by a native speaker: no

# The person's own pages.

account-heading = Je account
account-lead = Je bent ingelogd bij { $host }.
account-details = Waarmee je inlogt
account-email = E-mailadres
account-email-verified = Bevestigd
account-email-unverified = Niet bevestigd
account-username = Gebruikersnaam
