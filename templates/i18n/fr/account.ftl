### Read by a native speaker: no

# The person's own pages.

account-heading = Votre compte
account-lead = Vous êtes connecté à { $host }.
account-details = Vos informations
account-name = Nom
account-email = Adresse e-mail
account-email-verified = Confirmée
account-email-unverified = Non confirmée
account-username = Nom d’utilisateur

password-change-heading = Il vous faut un nouveau mot de passe
password-change-why = Un administrateur demande un nouveau mot de passe pour ce compte avant de continuer.
password-change-how = Vous ne pouvez pas encore le changer sur cette page. Demandez à votre administrateur d’en définir un nouveau, puis connectez-vous avec celui-ci.
