### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = Gebruik je toegangssleutel
factor-lead-passkey = Bevestig dat jij het bent met de toegangssleutel die je aan dit account hebt toegevoegd.
factor-passkey-cannot = Toegangssleutels hebben JavaScript nodig en een browser die ze kent. Je kunt in plaats daarvan een herstelcode gebruiken.
factor-use-passkey = Je toegangssleutel gebruiken
factor-needs-longer-password = Je wachtwoord is alleen samen met een tweede stap lang genoeg. Kies eerst een langer wachtwoord.

enrol-passkey = Een toegangssleutel gebruiken
codes-print = Afdrukken

app-kind = Authenticator-app
app-remove-heading = Deze app verwijderen
app-remove-lead = Codes van ‘{ $name }’ worden niet meer geaccepteerd, en logins op andere apparaten moeten opnieuw worden bevestigd.
app-remove-last-lead = Codes van ‘{ $name }’ worden niet meer geaccepteerd. Het is je enige app: zonder toegangssleutel komt iedereen die je wachtwoord kent met alleen dat wachtwoord binnen, en ook je herstelcodes verdwijnen.
app-remove = App verwijderen

renew-codes-heading = Nieuwe herstelcodes
renew-codes-effect = Je krijgt tien nieuwe codes, en de codes die je hebt, werken meteen niet meer. De nieuwe worden alleen deze keer getoond.
renew-codes-stay = Mijn huidige codes houden

security-devices-forget-all = Alle vergeten

done-app-added = Je app is toegevoegd.
done-passkey-added = Je toegangssleutel is toegevoegd.
done-factor-removed = Die manier van inloggen is verwijderd.
done-forgotten = Daar wordt weer om een tweede stap gevraagd.

login-link-heading = Log in met deze link
login-link-lead = Degene die deze dienst beheert, heeft de link voor je gemaakt. Hij werkt één keer; stel daarna een nieuwe tweede stap in.
login-link-dead-heading = Deze link werkt niet meer
login-link-dead = Hij is al gebruikt of is te oud. Vraag degene die deze dienst beheert om een nieuwe.
