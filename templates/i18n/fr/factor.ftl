### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = Saisissez votre code
factor-heading-recovery = Saisissez un code de récupération
factor-lead = Ouvrez votre application d’authentification et saisissez les six chiffres qu’elle affiche pour ce compte.
factor-lead-recovery = Utilisez l’un des codes enregistrés lors de la configuration de la connexion en deux étapes. Chacun ne fonctionne qu’une fois.
factor-code = Code à six chiffres
factor-code-hint = Le code change toutes les 30 secondes.
factor-recovery-code = Code de récupération
factor-recovery-code-hint = Il se compose de quatre groupes de quatre lettres et chiffres.
factor-remember = { $days ->
    [one] Ne plus demander sur cet appareil pendant un jour
   *[other] Ne plus demander sur cet appareil pendant { $days } jours
}
factor-remember-hint = Votre mot de passe suffira ici. À éviter sur un appareil partagé.
factor-submit = Continuer
factor-use-recovery = Utiliser plutôt un code de récupération
factor-use-app = Utiliser plutôt l’application d’authentification
factor-start-over = Se connecter sous un autre nom
factor-malformed = Saisissez les six chiffres de votre application d’authentification.
factor-malformed-recovery = Saisissez un code de récupération tel qu’il était affiché : quatre groupes de quatre lettres et chiffres.
factor-wrong = Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et réessayez.
factor-wrong-recovery = Ce code de récupération n’est pas le bon, ou il a déjà servi. Essayez-en un autre.
factor-locked = Trop de codes erronés. Vous pourrez réessayer dans { $wait }.

enrol-heading = Configurez la connexion en deux étapes
enrol-lead = En plus de votre mot de passe, il vous faudra un code d’une application de votre téléphone ; ainsi, personne n’entre avec le seul mot de passe.
enrol-lead-required = Ce compte exige une seconde étape de connexion avant de continuer.
enrol-scan = Ouvrez une application d’authentification et scannez cette image.
enrol-picture = Image pour votre application d’authentification
enrol-key = Impossible de la scanner ? Saisissez plutôt cette clé dans l’application :
enrol-code = Saisissez ensuite les six chiffres affichés par l’application
enrol-name = Nom de l’application ou de l’appareil
enrol-name-hint = Pour la reconnaître plus tard.
enrol-name-default = Application d’authentification
enrol-submit = Activer
enrol-wrong = Ce n’est pas le code que l’application devrait afficher. Vérifiez l’heure de votre téléphone et essayez le code suivant.
enrol-started-again = Cette page était ouverte depuis trop longtemps. Voici une nouvelle image : scannez-la de nouveau.

codes-heading = Enregistrez vos codes de récupération
codes-lead = Si vous perdez votre téléphone, l’un de ces codes vous laisse entrer. Chacun ne fonctionne qu’une fois. Ils ne sont affichés que maintenant.
codes-list = Codes de récupération
codes-download = Télécharger
codes-done = Je les ai enregistrés
codes-keep = Gardez-les là où vous seul pouvez les trouver, par exemple dans un gestionnaire de mots de passe ou sur papier.
