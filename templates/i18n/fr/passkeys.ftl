### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = Se connecter avec une clé d’accès
passkey-factor = Utiliser une clé d’accès
passkey-or = ou
passkey-cancelled = Aucune clé d’accès n’a été utilisée. Vous pouvez réessayer.
passkey-failed = Votre navigateur n’a pas pu utiliser de clé d’accès ici. Réessayez, ou choisissez un autre moyen.
passkey-taken = Cet appareil contient déjà une de vos clés d’accès.
passkey-refused = Cette clé d’accès ne fonctionne pas ici. Réessayez, ou connectez-vous autrement.
passkey-factor-refused = Cette clé d’accès ne fonctionne pas ici. Réessayez, ou utilisez un code.

passkey-add-heading = Ajoutez une clé d’accès
passkey-add-lead = Votre appareil demande votre empreinte, votre visage ou son verrouillage d’écran, et conserve la clé d’accès.
passkey-add-submit = Ajouter une clé d’accès
passkey-name = Nom
passkey-name-hint = Pour la reconnaître, par exemple l’appareil où elle se trouve.
passkey-name-wrong = Donnez-lui un nom de 64 caractères au plus.
passkey-default-name = Ma clé d’accès
passkey-needs-script = Les clés d’accès nécessitent JavaScript et un navigateur qui les connaît.
passkey-needs-name = Les clés d’accès nécessitent un serveur qui porte un nom ; celui-ci n’est connu que par son numéro.
passkey-started-again = Cette page était ouverte depuis un moment, la voici de nouveau.
passkey-expired = Cela a pris trop de temps. Réessayez.
passkey-not-proven = Cette clé d’accès ne peut pas être utilisée ici. Votre appareil doit vous reconnaître quand il en crée une.
passkey-too-many = Vous avez autant de clés d’accès qu’un compte peut en contenir. Supprimez-en d’abord une.

passkey-synced = Transportée d’un appareil à l’autre par un gestionnaire de mots de passe
passkey-bound = Reste sur un seul appareil
passkey-rename = Enregistrer le nom
passkey-remove-heading = Supprimer cette clé d’accès
passkey-remove-lead = « { $name } » ne vous laissera plus entrer, et les connexions sur d’autres appareils devront être confirmées de nouveau. Supprimez-la aussi sur votre appareil.
passkey-remove = Supprimer la clé d’accès
passkey-last-way-in = Cette clé d’accès est votre seul moyen d’entrer. Définissez d’abord un mot de passe ou ajoutez une autre clé d’accès.
