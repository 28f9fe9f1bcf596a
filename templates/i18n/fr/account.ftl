### Read by a native speaker: no

# The person's own pages.

place-profile = Profil
place-security = Sécurité
place-sessions = Sessions
place-apps = Applications
place-activity = Activité
place-data = Données

done-saved = Enregistré.
done-unfit = Rien n’a encore été enregistré. Vérifiez les champs signalés.
done-ended = Cette session est terminée.
done-others-ended = Vous êtes déconnecté partout ailleurs.
done-withdrawn = L’application ne peut plus utiliser votre compte.
done-stale = Cette page était ouverte depuis un moment, rien n’a donc été modifié. Réessayez.

account-places = Votre compte
account-heading = Votre compte
account-lead = Vous êtes connecté à { $host }.
account-details = Ce qui vous sert à vous connecter
account-email = Adresse e-mail
account-email-verified = Confirmée
account-email-unverified = Non confirmée
account-username = Nom d’utilisateur
