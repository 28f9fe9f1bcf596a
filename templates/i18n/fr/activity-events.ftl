### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = Un code ou une clé d’accès était erroné
activity-event-factor-locked = Les codes ont été refusés un moment après trop d’erreurs
activity-event-factor-not-evaluated = Un code a été refusé sans vérification après trop d’erreurs
activity-event-factor-shown = Vous avez confirmé que c’était vous
activity-event-app-added = Une application d’authentification a été ajoutée
activity-event-app-removed = Une application d’authentification a été supprimée
activity-event-passkey-added = Une clé d’accès a été ajoutée
activity-event-passkey-removed = Une clé d’accès a été supprimée
activity-event-factors-reset = Toutes les secondes étapes de votre connexion ont été supprimées
activity-event-app-renamed = Vous avez renommé une application d’authentification
activity-event-passkey-renamed = Vous avez renommé une clé d’accès
activity-event-passkey-doubtful = Une clé d’accès a répondu dans le désordre ; il en existe peut-être une copie
activity-event-codes-made = De nouveaux codes de récupération ont été créés
activity-event-code-used = Un code de récupération a été utilisé
activity-event-device-remembered = Un navigateur a été mémorisé ; la seconde étape n’y est pas demandée pendant un certain temps
activity-event-device-forgotten = La seconde étape est de nouveau demandée à un navigateur
activity-event-login-link = Un lien qui vous connecte une fois a été créé
activity-event-identity-linked = Votre compte a été associé à un compte d’ailleurs
activity-event-identity-unlinked = L’association avec un compte d’ailleurs a été supprimée
activity-event-administrator = Vous avez mis en place ce service en tant que premier administrateur
activity-event-erased = Votre compte a été effacé
activity-event-password-failed = Votre mot de passe n’a pas été changé, car l’actuel était erroné
activity-event-password-reset = Votre mot de passe a été défini avec un lien envoyé par e-mail
activity-event-link-mailed = Un lien vous a été envoyé par e-mail
activity-event-mail-dead = Une lettre n’a pas pu vous être remise
activity-event-email-verified = Votre adresse e-mail a été confirmée
activity-event-email-asked = Une autre adresse e-mail a été demandée
activity-event-email-changed = Votre adresse e-mail a été changée
activity-event-unproven-cleaned = Vous avez confirmé votre adresse ; ce que d’autres ont pu mettre dans votre compte a été supprimé
activity-event-not-me = Vous avez signalé que ce n’était pas vous ; tous les accès ont donc été fermés
activity-event-terms = Vous avez accepté les conditions d’utilisation

# What of an account was changed, in a list.

activity-part-email-verified = si votre adresse e-mail est confirmée
activity-part-attributes = informations tenues par l’administration
activity-part-groups = groupes
activity-part-administrator = si vous administrez
activity-part-must-change = si vous devez changer de mot de passe
activity-part-phone-verified = si votre numéro de téléphone est confirmé
activity-part-address = adresse postale
activity-event-consent-denied = Vous n’avez pas autorisé { $client } à utiliser votre compte
activity-event-token-revoked = { $client } a révoqué l’un de ses jetons
