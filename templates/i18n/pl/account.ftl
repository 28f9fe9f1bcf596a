### Read by a native speaker: no

# The person's own pages.

account-heading = Twoje konto
account-lead = Zalogowano w { $host }.
account-details = Dane do logowania
account-email = E-mail
account-email-verified = Potwierdzony
account-email-unverified = Niepotwierdzony
account-username = Nazwa użytkownika
