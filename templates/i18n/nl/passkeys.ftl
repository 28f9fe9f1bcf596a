### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = Inloggen met een toegangssleutel
passkey-factor = Toegangssleutel gebruiken
passkey-or = of
passkey-cancelled = Er is geen toegangssleutel gebruikt. Je kunt het opnieuw proberen.
passkey-failed = Je browser kon hier geen toegangssleutel gebruiken. Probeer het opnieuw of kies een andere manier.
passkey-taken = Op dit apparaat staat al een toegangssleutel van jou.
passkey-refused = Die toegangssleutel werkt hier niet. Probeer het opnieuw of log op een andere manier in.
passkey-factor-refused = Die toegangssleutel werkt hier niet. Probeer het opnieuw of gebruik een code.

passkey-add-heading = Toegangssleutel toevoegen
passkey-add-lead = Je apparaat vraagt om je vingerafdruk, je gezicht of de schermvergrendeling en bewaart de toegangssleutel.
passkey-add-submit = Toegangssleutel toevoegen
passkey-name = Naam
passkey-name-hint = Zodat je hem herkent, bijvoorbeeld het apparaat waar hij op staat.
passkey-name-wrong = Geef hem een naam van hoogstens 64 tekens.
passkey-default-name = Mijn toegangssleutel
passkey-needs-script = Toegangssleutels hebben JavaScript nodig en een browser die ze kent.
passkey-needs-name = Toegangssleutels hebben een server met een naam nodig; deze is alleen onder zijn nummer bekend.
passkey-started-again = Die pagina stond al een tijdje open, dus hier is hij opnieuw.
passkey-expired = Dat duurde te lang. Probeer het opnieuw.
passkey-not-proven = Die toegangssleutel kan hier niet worden gebruikt. Je apparaat moet je herkennen wanneer het er een maakt.
passkey-too-many = Je hebt zoveel toegangssleutels als een account kan bevatten. Verwijder er eerst een.

passkey-synced = Door een wachtwoordmanager van apparaat naar apparaat meegenomen
passkey-bound = Blijft op één apparaat
passkey-rename = Naam opslaan
passkey-remove-heading = Deze toegangssleutel verwijderen
passkey-remove-lead = Met ‘{ $name }’ kom je niet meer binnen, en logins op andere apparaten moeten opnieuw worden bevestigd. Verwijder hem ook op je apparaat.
passkey-remove = Toegangssleutel verwijderen
passkey-last-way-in = Deze toegangssleutel is je enige manier om binnen te komen. Stel eerst een wachtwoord in of voeg een andere toegangssleutel toe.
