### Read by a native speaker: no

# The person's own pages.

account-heading = Votre compte
account-lead = Vous êtes connecté à { $host }.
account-details = Ce qui vous sert à vous connecter
account-email = Adresse e-mail
account-email-verified = Confirmée
account-email-unverified = Non confirmée
account-username = Nom d’utilisateur
