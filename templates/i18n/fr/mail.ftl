### Read by a native speaker: no

# Letters.

mail-footer = Envoyé par { $host } à { $address }. Tous les liens de cet e-mail mènent à { $host } et nulle part ailleurs.
mail-greeting = Bonjour { $name },
mail-works-once = Ce lien ne fonctionne qu’une fois, jusqu’au { $time }.
mail-button-fails = Si le bouton ne fonctionne pas, ouvrez cette adresse :
mail-browser-on = { $browser } sur { $system }
mail-fact-when = Quand
mail-fact-browser = Navigateur
mail-fact-address = Adresse IP
mail-fact-groups = Groupes
mail-fact-factor = Facteur

mail-verify-subject = Confirmez votre adresse e-mail pour { $host }
mail-verify-heading = Confirmez votre adresse e-mail
mail-verify-why = Quelqu’un, très probablement vous, a ouvert un compte sur { $host } avec cette adresse. Confirmez qu’elle est bien à vous pour utiliser le compte.
mail-verify-action = Confirmer l’adresse
mail-verify-not-you = Si ce n’était pas vous, ignorez cet e-mail. Sans la confirmation, personne ne peut utiliser un compte avec votre adresse.

mail-exists-subject = Vous avez déjà un compte sur { $host }
mail-exists-heading = Vous avez déjà un compte
mail-exists-why = Quelqu’un, très probablement vous, a demandé un compte sur { $host } avec cette adresse. Il en existe déjà un : il vous suffit de vous connecter.
mail-exists-forgot = Si vous avez oublié le mot de passe, choisissez-en un nouveau : { $address }
mail-exists-action = Se connecter
mail-exists-not-you = Si ce n’était pas vous, vous n’avez rien à faire. La personne qui l’a demandé n’a pas appris que vous avez un compte.

mail-reset-subject = Choisissez un nouveau mot de passe pour { $host }
mail-reset-heading = Choisissez un nouveau mot de passe
mail-reset-why = Quelqu’un, très probablement vous, a demandé un nouveau mot de passe pour votre compte sur { $host }.
mail-reset-action = Choisir un mot de passe
mail-reset-not-you = Si ce n’était pas vous, ignorez cet e-mail. Votre mot de passe reste le même.

mail-confirm-subject = Confirmez votre nouvelle adresse e-mail pour { $host }
mail-confirm-heading = Confirmez votre nouvelle adresse e-mail
mail-confirm-why = Vous avez demandé à utiliser cette adresse pour votre compte sur { $host }. Tant que vous ne la confirmez pas, l’ancienne reste en vigueur.
mail-confirm-action = Confirmer l’adresse
mail-confirm-not-you = Si ce n’était pas vous, ignorez cet e-mail. Sans la confirmation, rien ne change.

mail-change-subject = Votre adresse e-mail pour { $host } va changer
mail-change-heading = Votre adresse e-mail va changer
mail-change-why = Une personne connectée à votre compte sur { $host } a demandé à remplacer son adresse par { $address }. Cette adresse-ci reste en vigueur jusqu’à la confirmation de la nouvelle.
mail-change-you = Si c’était vous, vous n’avez rien à faire ici : ouvrez l’e-mail envoyé à la nouvelle adresse.
mail-change-not-you = Si ce n’était pas vous, arrêtez le changement et choisissez un nouveau mot de passe.
mail-change-stop = Arrêter le changement

mail-invitation-subject = Vous êtes invité sur { $host }
mail-invitation-heading = Vous êtes invité
mail-invitation-why = Vous êtes invité à ouvrir un compte sur { $host }.
mail-invitation-from = { $name } vous invite à ouvrir un compte sur { $host }.
mail-invitation-action = Accepter l’invitation
mail-invitation-not-you = Si vous ne savez pas de quoi il s’agit, ignorez cet e-mail. Rien ne se passe sans vous.

mail-login-subject = Connectez-vous à { $host }
mail-login-heading = Connectez-vous
mail-login-why = Ce lien vous connecte à { $host }. Toute personne qui l’a peut l’utiliser ; ne le transmettez donc pas.
mail-login-action = Se connecter
mail-login-not-you = Si vous ne l’avez pas demandé, ignorez cet e-mail et prévenez votre administrateur.

mail-erasure-subject = Votre compte sur { $host } va être effacé
mail-erasure-heading = Votre compte va être effacé
mail-erasure-why = Votre compte sur { $host } et tout ce qui en fait partie seront effacés le { $time }. Après cela, personne ne pourra le récupérer.
mail-erasure-action = Garder mon compte
mail-erasure-not-you = Si ce n’était pas vous, gardez votre compte et choisissez un nouveau mot de passe.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = Si ce n’était pas vous, quelqu’un d’autre a peut-être accès à votre compte. Sécurisez-le maintenant.
mail-notice-not-you-ask = Si ce n’était pas vous, quelqu’un d’autre a peut-être accès à votre compte. Changez votre mot de passe et prévenez votre administrateur.
mail-notice-mistake = Si vous pensez qu’il s’agit d’une erreur, adressez-vous à votre administrateur.
mail-notice-secure = Sécuriser mon compte

mail-device-heading = Nouvelle connexion à votre compte
mail-device-what = Quelqu’un s’est connecté à votre compte sur { $host } depuis un navigateur que nous ne connaissions pas. Si c’était vous, vous n’avez rien à faire.
mail-password-heading = Votre mot de passe a été changé
mail-password-what = Le mot de passe de votre compte est nouveau. Toutes les personnes connectées avec l’ancien ont été déconnectées.
mail-email-heading = Votre adresse e-mail a été changée
mail-email-what = Les e-mails de votre compte arrivent désormais à { $address }, et plus à cette adresse.
mail-factor-added-heading = Un second facteur a été ajouté
mail-factor-added-what = Votre compte dispose d’un moyen de plus de prouver que c’est vous.
mail-factor-removed-heading = Un second facteur a été supprimé
mail-factor-removed-what = L’un des moyens de prouver que c’est vous ne fonctionne plus pour votre compte.
mail-factor-totp = Application d’authentification
mail-factor-passkey = Clé d’accès
mail-factor-named = { $kind }, { $name }
mail-code-used-heading = Un code de récupération a été utilisé
mail-code-used-what = { $count ->
    [0] Quelqu’un s’est connecté à votre compte avec un code de récupération. C’était le dernier : créez-en de nouveaux maintenant.
    [one] Quelqu’un s’est connecté à votre compte avec un code de récupération. Il reste un code.
   *[other] Quelqu’un s’est connecté à votre compte avec un code de récupération. Il reste { $count } codes.
}
mail-codes-new-heading = Vos codes de récupération ont été remplacés
mail-codes-new-what = Les anciens codes de récupération de votre compte ne fonctionnent plus.
mail-wrong-factors-heading = Codes erronés pour votre compte
mail-wrong-factors-what = Quelqu’un a saisi votre mot de passe, puis trop de codes erronés. Pendant un certain temps, aucun code n’est accepté.
mail-locked-heading = Trop de mots de passe erronés pour votre compte
mail-locked-refused = Quelqu’un a essayé de nombreux mots de passe erronés ; les connexions depuis cet endroit sont donc refusées pour l’instant. Dans les navigateurs où vous vous êtes déjà connecté, votre mot de passe fonctionne comme toujours. Si c’était vous et que vous ne pouvez pas entrer, choisissez un nouveau mot de passe.
mail-suspended-heading = Votre compte a été suspendu
mail-suspended-what = Vous ne pouvez pas vous connecter pour l’instant, et vous avez été déconnecté partout.
mail-deleted-heading = Votre compte a été supprimé
mail-deleted-what = Votre compte sur { $host } n’existe plus, ni rien de ce qui en faisait partie.
mail-provider-linked-heading = Un autre moyen de connexion a été ajouté
mail-provider-linked-what = Toute personne qui se connecte à { $provider } avec le compte associé à l’instant entre dans votre compte.
mail-provider-unlinked-heading = Un moyen de connexion a été supprimé
mail-provider-unlinked-what = Votre compte ne s’ouvre plus avec { $provider }.
mail-reuse-heading = Une application a été déconnectée de votre compte
mail-reuse-what = { $client } a utilisé une clé de votre compte qui avait déjà servi. Cela arrive quand une clé a été copiée ; nous lui avons donc retiré toutes ses clés. Reconnectez-vous à { $client } pour continuer.

mail-test-subject = Une lettre d’essai de { $host }
mail-test-heading = L’envoi fonctionne
mail-test-what = Vous avez demandé à { $host } une lettre d’essai, et la voici. Il n’y a rien à faire.
mail-test-not-you = Si ce n’était pas vous, quelqu’un d’autre configure { $host } en votre nom.
