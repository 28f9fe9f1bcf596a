### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = Référence
page-copy = Copier
page-copied = Copié

return-to-site = Vous reviendrez ensuite à { $host }
return-to-device = Vous reviendrez ensuite à une application sur cet appareil, { $host }

show-password = Afficher le mot de passe
hide-password = Masquer le mot de passe

try-again = Réessayer
sign-in = Se connecter
sign-out = Se déconnecter
go-to-account = Accéder à votre compte
go-back-to-client = Revenir à { $client }
use-another-account = Utiliser un autre compte

language-name = Français

browser-on = { $browser } sur { $system }
browser-unknown = Navigateur inconnu

skip-to-content = Aller au contenu

signed-in-as = Connecté en tant que { $name }

wait-seconds = { $count ->
    [one] une seconde
   *[other] { $count } secondes
}
wait-minutes = { $count ->
    [one] une minute
   *[other] { $count } minutes
}
wait-hours = { $count ->
    [one] une heure
   *[other] { $count } heures
}
