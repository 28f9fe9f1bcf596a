### Read by a native speaker: no

# The person's own pages.

account-heading = Je account
account-lead = Je bent ingelogd bij { $host }.
account-details = Je gegevens
account-name = Naam
account-email = E-mailadres
account-email-verified = Bevestigd
account-email-unverified = Niet bevestigd
account-username = Gebruikersnaam

password-change-heading = Je hebt een nieuw wachtwoord nodig
password-change-why = Een beheerder vraagt om een nieuw wachtwoord voor dit account voordat je verdergaat.
password-change-how = Je kunt het nog niet op deze pagina wijzigen. Vraag je beheerder een nieuw wachtwoord in te stellen en log daarmee in.
