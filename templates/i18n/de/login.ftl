### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = Anmelden, um mit { $client } fortzufahren
login-heading-here = Bei { $host } anmelden
login-heading-confirm = Bestätigen Sie, dass Sie es sind
login-confirm = { $client } bittet Sie, sich noch einmal anzumelden, bevor es weitergeht.
login-confirm-here = Melden Sie sich noch einmal an, bevor es weitergeht.

login-identifier = E-Mail-Adresse oder Benutzername
login-password = Passwort
login-forgot = Passwort vergessen?
login-remember = Angemeldet bleiben
login-remember-hint = { $days ->
    [one] Einen Tag lang auf diesem Gerät. Lassen Sie es aus, wenn andere es mitbenutzen.
   *[other] { $days } Tage lang auf diesem Gerät. Lassen Sie es aus, wenn andere es mitbenutzen.
}

login-missing = Geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen und Ihr Passwort ein.
login-refused = Name und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es erneut.
login-refused-ask = Name und Passwort passen nicht zusammen. Prüfen Sie beides und versuchen Sie es erneut, oder bitten Sie die Administration um ein neues Passwort.
login-locked = Zu viele Versuche. In { $wait } können Sie es erneut versuchen.
login-busy = Gerade melden sich viele an. Versuchen Sie es in { $wait } erneut.
login-away = Wir können Passwörter gerade nicht prüfen. Warten Sie einen Moment, geben Sie Ihres dann ein und versuchen Sie es erneut: Sie kommen trotzdem ans selbe Ziel.
login-password-reset = Ihr neues Passwort ist festgelegt. Melden Sie sich damit an.
login-email-verified = Ihre Adresse ist bestätigt. Sie können sich jetzt anmelden.
login-account-ready = Wenn diese Adresse hier neu ist, ist Ihr Konto bereit. Melden Sie sich an, um es zu verwenden.
login-register = Konto erstellen
login-started-again = Die Seite war eine Weile offen, daher haben wir neu begonnen. Sie kommen trotzdem an Ihr Ziel.

select-heading = Konto auswählen
select-lead = um mit { $client } fortzufahren
select-lead-here = um bei { $host } fortzufahren
select-list = Ihre Konten
