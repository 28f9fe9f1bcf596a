### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = Log in om door te gaan naar { $client }
login-heading-here = Log in bij { $host }
login-heading-confirm = Bevestig dat jij het bent
login-confirm = { $client } vraagt je opnieuw in te loggen voordat je verdergaat.
login-confirm-here = Log opnieuw in voordat je verdergaat.

login-identifier = E-mailadres of gebruikersnaam
login-password = Wachtwoord
login-forgot = Vergeten?
login-remember = Ingelogd blijven
login-remember-hint = { $days ->
    [one] Eén dag op dit apparaat. Laat dit uit op een gedeeld apparaat.
   *[other] { $days } dagen op dit apparaat. Laat dit uit op een gedeeld apparaat.
}

login-missing = Vul je e-mailadres of gebruikersnaam en je wachtwoord in.
login-refused = Die naam en dat wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw.
login-refused-ask = Die naam en dat wachtwoord horen niet bij elkaar. Controleer beide en probeer het opnieuw, of vraag je beheerder om een nieuw wachtwoord.
login-locked = Te veel pogingen. Je kunt het over { $wait } opnieuw proberen.
login-busy = Er loggen nu veel mensen in. Probeer het over { $wait } opnieuw.
login-away = We kunnen nu geen wachtwoorden controleren. Wacht even, vul het jouwe in en probeer het opnieuw: je komt nog steeds op dezelfde plek uit.
login-password-reset = Je nieuwe wachtwoord is ingesteld. Log ermee in.
login-email-verified = Je adres is bevestigd. Je kunt nu inloggen.
login-account-ready = Als dit adres hier nieuw is, is je account klaar. Log in om het te gebruiken.
login-register = Account maken
login-started-again = Die pagina stond al een tijdje open, dus we zijn opnieuw begonnen. Je komt nog steeds op dezelfde plek uit.

select-heading = Kies een account
select-lead = om door te gaan naar { $client }
select-lead-here = om door te gaan bij { $host }
select-list = Je accounts
