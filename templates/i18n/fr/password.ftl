### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = Nouveau mot de passe
password-rule = Au moins { $least } caractères. Quatre mots ou plus sans lien entre eux forment un mot de passe fort et facile à retenir.
password-offer = En voici un fort. Conservez-le dans votre gestionnaire de mots de passe.
password-offer-use = Utiliser celui-ci

password-missing = Saisissez un nouveau mot de passe.
password-too-short = Trop court : utilisez au moins { $least } caractères.
password-too-long = Trop long : utilisez au plus { $most } caractères.
password-holds-nul = Il contient un caractère qui ne peut pas être saisi. Choisissez un autre mot de passe.
password-common = Beaucoup de personnes ont ce mot de passe, c’est donc l’un des premiers qu’on devine. Choisissez-en un autre.
password-holds-name = Il contient une partie de votre nom, facile à deviner. Retirez-la.
password-holds-email = Il contient une partie de votre adresse e-mail, facile à deviner. Retirez-la.
password-holds-username = Il contient une partie de votre nom d’utilisateur, facile à deviner. Retirez-la.
password-holds-service = Il contient le nom de ce service, facile à deviner. Retirez-le.
password-used-before = Vous avez déjà eu ce mot de passe. Choisissez-en un nouveau.

strength-very-weak = Très faible
strength-weak = Faible
strength-fair = Moyen
strength-good = Bon
strength-strong = Fort
strength-because = { $level } : { $reason }
strength-keyboard = des touches voisines sont faciles à deviner.
strength-repetition = répéter la même chose ne le renforce guère.
strength-sequence = les suites comme abc ou 6543 sont faciles à deviner.
strength-common = il est fait d’un mot, d’un nom ou d’un mot de passe courant.
strength-date = les dates et les années sont faciles à deviner.

# The page that changes it.

password-heading = Changez votre mot de passe
password-heading-set = Définissez un mot de passe
password-heading-required = Il vous faut un nouveau mot de passe
password-lead = Vous resterez connecté ici et serez déconnecté partout ailleurs.
password-lead-set = Vous pourrez ensuite aussi vous connecter avec celui-ci.
password-lead-required = Un administrateur demande un nouveau mot de passe pour ce compte avant de continuer.
password-current = Mot de passe actuel
password-current-missing = Saisissez votre mot de passe actuel.
password-current-wrong = Ce n’est pas votre mot de passe actuel. Vérifiez-le et réessayez.
password-submit = Changer le mot de passe
password-submit-set = Définir le mot de passe
password-cancel = Annuler
password-locked = Trop de tentatives. Vous pourrez réessayer dans { $wait }.
password-busy = Beaucoup de personnes se connectent en ce moment. Réessayez dans { $wait }.
password-started-again = Cette page était ouverte depuis un moment, rien n’a donc été modifié. Saisissez de nouveau les deux mots de passe.
