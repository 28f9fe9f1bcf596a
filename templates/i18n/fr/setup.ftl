### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = Étape { $number } sur 3
setup-go-on = Continuer
setup-started-again = Cette page était ouverte depuis un moment, rien n’a donc encore été fait. Continuez à partir d’ici.
setup-busy = Beaucoup de personnes se connectent en ce moment. Réessayez dans { $wait }.

setup-address-heading = Est-ce la bonne adresse ?
setup-address-lead = Les applications et les liens envoyés par e-mail utiliseront l’adresse des paramètres. Elle doit être la même que dans votre navigateur.
setup-address-configured = Dans les paramètres
setup-address-seen = Dans votre navigateur
setup-address-same = Les deux sont identiques.
setup-address-other-host = Les deux diffèrent. Ouvrez cette page à l’adresse { $configured }, ou donnez à BONAFIDE_ISSUER la valeur { $seen } et redémarrez Bonafide.
setup-address-other-scheme = Les deux diffèrent : l’une commence par http, l’autre par https. Si un proxy fournit le https à Bonafide, faites-lui envoyer X-Forwarded-For et X-Forwarded-Proto et indiquez-le dans BONAFIDE_TRUSTED_PROXIES. S’il n’y en a pas, ouvrez cette page à l’adresse { $configured }.
setup-address-untrusted = Les deux diffèrent, et un proxy auquel Bonafide ne fait pas confiance s’interpose. S’il est à vous, ajoutez son adresse à BONAFIDE_TRUSTED_PROXIES et redémarrez Bonafide.
setup-address-other-here = Les deux diffèrent. Ouvrez cette page à l’adresse { $configured }, ou donnez à BONAFIDE_ISSUER l’adresse de votre navigateur et redémarrez Bonafide.

setup-administrator-heading = Qui est le premier administrateur ?
setup-administrator-lead = Ce compte peut tout faire ici.
setup-email = Adresse e-mail
setup-email-unfit = Saisissez une adresse e-mail, par exemple ada@example.com.
setup-email-taken = Un autre compte a cette adresse. Utilisez-en une autre, ou donnez d’abord un mot de passe à ce compte.
setup-name = Nom complet
setup-name-unfit = Saisissez un nom de 200 caractères au plus.
setup-passkey-submit = Créer le compte avec une clé d’accès
setup-passkey-hint = Votre appareil demande votre empreinte, votre visage ou son verrouillage d’écran. Aucun mot de passe à retenir.
setup-password-next = Avec un mot de passe, vous ajouterez ensuite une application d’authentification.
setup-administrator-submit = Créer le compte

setup-mail-heading = Les e-mails arrivent-ils ?
setup-mail-server = Les e-mails passent par { $server }. Envoyez un e-mail de test à { $email } et vérifiez qu’il arrive.
setup-mail-folder = Les e-mails sont déposés dans { $folder } au lieu d’être envoyés. Pour faire des essais, cela convient.
setup-mail-off = L’envoi d’e-mails est désactivé : personne n’a besoin de confirmer son adresse, et personne ne peut obtenir un nouveau mot de passe par e-mail. Vous pouvez changer cela dans les paramètres.
setup-mail-send = Envoyer un e-mail de test
setup-mail-again = En envoyer un autre
setup-mail-sent = L’e-mail est en route. Cherchez-le, y compris dans le dossier des indésirables.
setup-mail-later = Plus tard
setup-mail-done = Terminer

setup-link-heading = Rien n’est encore configuré ici
setup-link-needed = Personne ne peut administrer { $host } pour l’instant. Il vous faut un lien de configuration pour commencer.
setup-link-command = Exécutez { $command } sur la machine où tourne Bonafide. La commande affiche un lien qui ne fonctionne qu’une fois, pendant une heure.
setup-link-dead-heading = Ce lien ne fonctionne plus
setup-link-dead = Il date de plus d’une heure, un plus récent l’a remplacé, ou il est incomplet.
setup-done-heading = Tout est configuré
setup-done = Quelqu’un peut déjà administrer { $host }, ce lien n’a donc plus d’effet.
