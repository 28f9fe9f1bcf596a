### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = Adresse e-mail
address-section-lead = Elle sert à vous connecter, et reçoit les messages concernant votre compte.
address-change = Changer d’adresse
address-heading = Changez votre adresse e-mail
address-lead = Votre compte a l’adresse { $email }. Elle reste valable jusqu’à ce que vous confirmiez la nouvelle.
address-new = Nouvelle adresse e-mail
address-hint = Nous y enverrons un lien et préviendrons votre adresse actuelle.
address-same = Votre compte a déjà cette adresse. Saisissez-en une autre.
address-no-mail = Ce service n’envoie pas d’e-mail, une nouvelle adresse ne peut donc pas être confirmée. Votre administrateur peut la changer.
address-pending = En attente de confirmation
address-pending-lead = Ouvrez l’e-mail envoyé à { $email } pour la confirmer.
address-pending-until = Le lien expire
address-withdraw = Garder l’adresse actuelle
address-asked = Nous avons envoyé un lien à la nouvelle adresse. Ouvrez-le pour la confirmer.
address-changed = Votre compte a sa nouvelle adresse. Vous êtes déconnecté partout ailleurs.
address-changed-sign-in = Votre compte a sa nouvelle adresse. Connectez-vous avec elle.
address-kept = Votre adresse reste la même.

address-confirm-heading = Confirmez votre nouvelle adresse e-mail
address-confirm-lead = { $email } remplace { $old } dans votre compte. Vous serez déconnecté partout ailleurs.
address-confirm-submit = Confirmer l’adresse
address-taken-heading = Un autre compte a cette adresse
address-taken-what = Chaque adresse appartient à un seul compte, le vôtre garde donc la sienne.
address-taken-do = Connectez-vous à cet autre compte, ou choisissez une autre adresse pour celui-ci.
address-taken-another = Choisir une autre adresse

keep-heading = Gardez votre compte
keep-lead = Le compte de { $email } va être effacé. Gardez-le, et tout restera comme avant.
keep-submit = Garder mon compte
keep-done = Votre compte est conservé. Vous pouvez vous connecter.

activity-email-withdrawn = Le changement de votre adresse e-mail a été annulé
