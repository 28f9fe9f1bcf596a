### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = Vos sessions
sessions-lead = Là où vous êtes connecté. Mettez fin à ce que vous ne reconnaissez pas.
sessions-list = Liste de vos sessions
sessions-here = Ce navigateur
sessions-seen = Dernière activité
sessions-since = Connexion
sessions-end = Mettre fin
sessions-end-one = Mettre fin à la session dans { $browser }
sessions-others = Partout ailleurs
sessions-others-lead = Vous déconnecte de tous les autres navigateurs et met fin à ce que les applications peuvent faire par ces sessions.
sessions-end-others = Se déconnecter partout ailleurs
sessions-none-other = Vous n’êtes connecté nulle part ailleurs.

apps-heading = Applications
apps-lead = Ce qui peut utiliser votre compte. Retirez ce dont vous n’avez plus besoin.
apps-list = Applications ayant accès
apps-may = Autorisations
apps-since = Depuis
apps-used = Dernière utilisation
apps-unused = Pas utilisée récemment
apps-on-device = Sur un appareil, { $host }
apps-withdraw = Retirer l’accès
apps-withdraw-one = Retirer l’accès à { $client }
apps-none = Aucune application n’utilise votre compte. Quand vous vous connecterez à l’une d’elles, elle apparaîtra ici et vous pourrez la retirer.

activity-heading = Activité
activity-lead = Ce qui est arrivé à votre compte, du plus récent au plus ancien.
activity-list = Événements
activity-pages = Navigation entre les pages
activity-newest = Plus récents
activity-older = Plus anciens
activity-none = Il ne s’est encore rien passé ici. Les connexions et les modifications de votre compte apparaîtront sur cette page.
activity-suspicious = À vérifier
activity-by-administrator = Par un administrateur
activity-unknown-app = une application
activity-login = Vous vous êtes connecté
activity-login-new = Vous vous êtes connecté depuis un nouveau navigateur
activity-login-failed = Une connexion a échoué
activity-login-locked = Les connexions ont été arrêtées un moment après trop de mots de passe erronés
activity-login-throttled = Les connexions ont été arrêtées après trop de tentatives
activity-signed-out = Vous vous êtes déconnecté
activity-session-ended = Une session a pris fin
activity-access-ended = Vous avez été déconnecté partout
activity-consent-granted = Vous avez autorisé { $client } à utiliser votre compte
activity-consent-withdrawn = Vous avez retiré l’accès à { $client }
activity-app-began = { $client } a obtenu l’accès
activity-app-ended = { $client } a rendu son accès
activity-token-reused = { $client } a utilisé une ancienne clé, son accès a donc pris fin
activity-code-reused = Un code à usage unique pour { $client } a servi deux fois, son accès a donc pris fin
activity-created = Votre compte a été créé
activity-updated = Vos informations ont été modifiées : { $changed }
activity-enabled = Votre compte a été rouvert
activity-disabled = Votre compte a été fermé
activity-unlocked = L’administration a levé les verrous de votre compte
activity-suspended = Votre compte a été suspendu
activity-password = Votre mot de passe a été changé
activity-erasure-asked = Vous avez demandé l’effacement de votre compte
activity-erasure-undone = Votre compte est conservé
activity-exported = Vous avez téléchargé vos données
activity-other = { $code }

data-heading = Vos données
data-lead = Emportez-les, ou faites-les effacer.
data-export = Télécharger vos données
data-export-lead = Un fichier avec votre profil, vos sessions, vos applications et votre activité. Il ne contient aucun mot de passe. Nous vérifions d’abord qui vous êtes.
data-export-button = Télécharger
data-erase = Effacer votre compte
data-erase-lead = Votre profil, vos connexions et tous les accès disparaissent définitivement. Vous avez 7 jours pour changer d’avis.
data-erase-link = Effacer le compte

erase-heading = Effacer votre compte ?
erase-lead = Il s’agit de { $email }.
erase-sessions = { $count ->
    [one] Met fin à une session, celle-ci
   *[other] Met fin à { $count } sessions
}
erase-apps = { $count ->
    [0] Aucune application ne perd l’accès
    [one] Une application perd l’accès
   *[other] { $count } applications perdent l’accès
}
erase-grace = Connectez-vous dans les 7 jours pour garder votre compte
erase-final = Après cela, personne ne pourra le récupérer
erase-button = Effacer le compte
erase-stay = Garder le compte
erase-last-administrator = Vous êtes le dernier administrateur ici. Donnez d’abord ce rôle à quelqu’un d’autre.

erasure-asked-heading = Votre compte va être effacé
erasure-asked-when = Il disparaîtra le { $date }. D’ici là, rien n’en est utilisable.
erasure-asked-undo = Vous avez changé d’avis ? Connectez-vous avant cette date, et tout reste comme avant.
