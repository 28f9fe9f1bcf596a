### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = Adresse e-mail
email-refused = Saisissez une adresse e-mail, par exemple name@example.com.
send-link = Envoyer le lien
back-to-sign-in = Retour à la connexion
page-started-again = Cette page était ouverte depuis un moment, rien n’a donc été modifié. Réessayez.

forgot-heading = Choisissez un nouveau mot de passe
forgot-lead = Saisissez l’adresse e-mail de votre compte. Nous vous enverrons un lien.

resend-heading = Confirmez votre adresse e-mail
resend-lead = Saisissez l’adresse de votre compte, et nous vous enverrons un autre lien.

link-sent-heading = Consultez votre messagerie
link-sent-what = Nous avons envoyé la suite à l’adresse que vous avez saisie.
link-sent-do = Toujours rien après quelques minutes ? Regardez dans le dossier des indésirables, et vérifiez que vous avez saisi l’adresse de votre compte.
link-send-again = Renvoyer

link-dead-heading = Ce lien ne fonctionne plus
link-dead-what = Il a déjà servi, il est trop ancien, ou un plus récent l’a remplacé.
link-dead-do = Ouvrez l’e-mail le plus récent, ou demandez un autre lien.
link-ask-new = Demander un nouveau lien

no-mail-heading = Adressez-vous à votre administrateur
no-mail-what = Ce service n’envoie pas d’e-mail, il ne peut donc pas vous envoyer de lien.
no-mail-do = Votre administrateur peut vous donner un nouveau mot de passe.

verify-heading = Confirmez votre adresse e-mail
verify-lead = { $email } est-elle votre adresse ? Confirmez-la pour utiliser votre compte.
verify-submit = Confirmer l’adresse

not-me-heading = Sécurisez votre compte
not-me-lead = Quelqu’un d’autre a peut-être accès au compte de { $email }. Nous allons déconnecter tout le monde et vous envoyer un lien pour choisir un nouveau mot de passe.
not-me-submit = Sécuriser mon compte

reset-heading = Choisissez un nouveau mot de passe
reset-lead = Pour { $email }. Vous serez déconnecté partout.
reset-submit = Définir le mot de passe

register-heading = Créez un compte
register-lead = Pour { $host } et les applications qui l’utilisent.
register-lead-invited = Vous êtes invité sur { $host }. Choisissez votre nom et un mot de passe.
register-name = Votre nom
register-username = Nom d’utilisateur (facultatif)
register-username-hint = Un nom court pour vous connecter à la place de votre adresse.
register-terms = J’accepte les conditions d’utilisation
register-terms-read = Lire les conditions
register-submit = Créer un compte
register-no-name = Saisissez votre nom, en 200 caractères au plus.
register-username-unfit = Un nom d’utilisateur se compose de lettres, chiffres, points, tirets bas et traits d’union, 64 au plus.
register-username-taken = Quelqu’un a déjà ce nom d’utilisateur. Choisissez-en un autre.
register-terms-needed = Acceptez les conditions d’utilisation pour continuer.
register-closed-heading = Les comptes sont créés par votre administrateur
register-closed-what = Vous ne pouvez pas créer de compte ici vous-même.
register-closed-do = Demandez une invitation à votre administrateur. Si vous en avez une, ouvrez son lien.
