### Read by a native speaker: no

# What an app may do.

consent-heading = Autoriser { $client } à utiliser votre compte ?
consent-asks = { $client } demande à
consent-approve = Autoriser
consent-deny = Ne pas autoriser
consent-not-you = Ce n’est pas vous ?

scope-openid = Savoir qui vous êtes
scope-openid-hint = Un identifiant qui reste le même à chaque connexion
scope-profile = Voir votre profil
scope-profile-hint = Votre nom, votre nom d’utilisateur et les autres informations que vous avez renseignées
scope-email = Voir votre adresse e-mail
scope-address = Voir votre adresse postale
scope-phone = Voir votre numéro de téléphone
scope-groups = Voir vos groupes
scope-groups-hint = Les noms des groupes auxquels vous appartenez
scope-offline = Garder l’accès en votre absence
scope-offline-hint = Même après votre déconnexion, jusqu’à ce que vous ou un administrateur y mettiez fin
scope-other = Utiliser { $scope }
scope-other-hint = C’est l’application qui en définit le sens
