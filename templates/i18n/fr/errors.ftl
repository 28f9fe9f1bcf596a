### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = Il n’y a rien ici
not-found-what = Cette adresse ne mène nulle part.
not-found-do = Vérifiez qu’elle ne contient pas de faute de frappe, ou repartez de l’application d’où vous venez.

bad-request-heading = Nous n’avons pas pu lire cette demande
bad-request-what = Ce que votre navigateur a envoyé était incomplet ou endommagé.
bad-request-do = Revenez en arrière et réessayez. Si vous avez suivi un lien, demandez-en un nouveau.

forbidden-heading = Cette page ne vous est pas ouverte
forbidden-what = Votre compte n’a pas le droit de faire cela.
forbidden-do = Si vous pensez qu’il devrait l’avoir, adressez-vous à votre administrateur.

foreign-form-heading = Nous avons arrêté cette action par sécurité
foreign-form-what = Le formulaire n’a pas été envoyé depuis notre propre page ; nous n’avons donc rien modifié.
foreign-form-do = Rouvrez la page et envoyez le formulaire depuis celle-ci.

wrong-method-heading = Cela ne fonctionne pas ici
wrong-method-what = Cette adresse existe, mais ne peut pas être utilisée de cette façon.
wrong-method-do = Repartez de l’application d’où vous venez.

too-large-heading = C’était trop à la fois
too-large-what = Ce que votre navigateur a envoyé dépasse la taille que nous acceptons.
too-large-do = Recommencez depuis l’application d’où vous venez.

too-many-heading = Faisons une courte pause
too-many-what = Il y a eu trop de tentatives en peu de temps.
too-many-do = Réessayez dans { $wait }.

unavailable-heading = Nous revenons tout de suite
unavailable-what = Une partie du service est injoignable pour le moment. Rien de ce que vous avez fait n’est perdu.
unavailable-do = Réessayez dans { $wait }.

internal-heading = Un problème est survenu de notre côté
internal-what = Vous n’y êtes pour rien, et rien n’a été modifié.
internal-do = Réessayez. Si cela se reproduit, envoyez la référence ci-dessous à votre administrateur.

cookies-heading = Votre navigateur n’a conservé aucun cookie
cookies-what = Pour vous connecter, { $host } doit enregistrer un cookie, et votre navigateur ne l’a pas conservé.
cookies-do = Autorisez les cookies pour { $host }, ou quittez la navigation privée, puis réessayez.

form-post-heading = Retour à { $client }
form-post-lead = Si rien ne se passe, continuez vous-même.
form-post-continue = Continuer
