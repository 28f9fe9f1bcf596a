### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = Connectez-vous pour accéder à { $client }
login-heading-here = Connectez-vous à { $host }
login-heading-confirm = Confirmez que c’est bien vous
login-confirm = { $client } vous demande de vous reconnecter avant de continuer.
login-confirm-here = Reconnectez-vous avant de continuer.

login-identifier = Adresse e-mail ou nom d’utilisateur
login-password = Mot de passe
login-forgot = Mot de passe oublié ?
login-remember = Rester connecté
login-remember-hint = { $days ->
    [one] Pendant un jour sur cet appareil. À éviter sur un appareil partagé.
   *[other] Pendant { $days } jours sur cet appareil. À éviter sur un appareil partagé.
}

login-missing = Saisissez votre adresse e-mail ou votre nom d’utilisateur, et votre mot de passe.
login-refused = Ce nom et ce mot de passe ne correspondent pas. Vérifiez les deux et réessayez.
login-refused-ask = Ce nom et ce mot de passe ne correspondent pas. Vérifiez les deux et réessayez, ou demandez un nouveau mot de passe à votre administrateur.
login-locked = Trop de tentatives. Vous pourrez réessayer dans { $wait }.
login-busy = Beaucoup de personnes se connectent en ce moment. Réessayez dans { $wait }.
login-away = Nous ne pouvons pas vérifier les mots de passe pour le moment. Patientez un instant, saisissez le vôtre et réessayez : vous arriverez au même endroit.
login-password-reset = Votre nouveau mot de passe est défini. Connectez-vous avec celui-ci.
login-email-verified = Votre adresse est confirmée. Vous pouvez maintenant vous connecter.
login-account-ready = Si cette adresse est nouvelle ici, votre compte est prêt. Connectez-vous pour l’utiliser.
login-register = Créer un compte
login-started-again = Cette page était ouverte depuis un moment, nous avons donc recommencé. Vous arriverez bien au même endroit.

select-heading = Choisissez un compte
select-lead = pour accéder à { $client }
select-lead-here = pour continuer sur { $host }
select-list = Vos comptes
