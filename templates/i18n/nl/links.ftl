### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = E-mailadres
email-refused = Vul één e-mailadres in, zoals name@example.com.
send-link = Link sturen
back-to-sign-in = Terug naar inloggen
page-started-again = Die pagina stond al een tijdje open, dus er is niets gewijzigd. Probeer het opnieuw.

forgot-heading = Kies een nieuw wachtwoord
forgot-lead = Vul het e-mailadres van je account in. We mailen je een link.

resend-heading = Bevestig je e-mailadres
resend-lead = Vul het adres van je account in, dan mailen we je nog een link.

link-sent-heading = Bekijk je mail
link-sent-what = We hebben de volgende stap gemaild naar het adres dat je hebt ingevuld.
link-sent-do = Na een paar minuten nog niets? Kijk in de spammap, en controleer of je het adres van je account hebt ingevuld.
link-send-again = Opnieuw sturen

link-dead-heading = Deze link werkt niet meer
link-dead-what = Hij is al gebruikt, is te oud of is vervangen door een nieuwere.
link-dead-do = Open de nieuwste mail of vraag een andere link aan.
link-ask-new = Nieuwe link aanvragen

no-mail-heading = Vraag het je beheerder
no-mail-what = Deze dienst verstuurt geen mail en kan je dus geen link mailen.
no-mail-do = Je beheerder kan je een nieuw wachtwoord geven.

verify-heading = Bevestig je e-mailadres
verify-lead = Is { $email } van jou? Bevestig het adres om je account te gebruiken.
verify-submit = Adres bevestigen

not-me-heading = Beveilig je account
not-me-lead = Misschien zit er iemand anders in het account van { $email }. We loggen iedereen uit en mailen je een link om een nieuw wachtwoord te kiezen.
not-me-submit = Mijn account beveiligen

reset-heading = Kies een nieuw wachtwoord
reset-lead = Voor { $email }. Je wordt overal uitgelogd.
reset-submit = Wachtwoord instellen

register-heading = Maak een account
register-lead = Voor { $host } en de apps die het gebruiken.
register-lead-invited = Je bent uitgenodigd voor { $host }. Kies je naam en een wachtwoord.
register-name = Je naam
register-username = Gebruikersnaam (optioneel)
register-username-hint = Een korte naam om mee in te loggen in plaats van je adres.
register-terms = Ik ga akkoord met de gebruiksvoorwaarden
register-terms-read = Voorwaarden lezen
register-submit = Account maken
register-no-name = Vul je naam in, met hoogstens 200 tekens.
register-username-unfit = Een gebruikersnaam bestaat uit letters, cijfers, punten, lage streepjes en koppeltekens, hoogstens 64.
register-username-taken = Iemand heeft deze gebruikersnaam al. Kies een andere.
register-terms-needed = Ga akkoord met de gebruiksvoorwaarden om verder te gaan.
register-closed-heading = Accounts worden gemaakt door je beheerder
register-closed-what = Je kunt hier niet zelf een account maken.
register-closed-do = Vraag je beheerder om een uitnodiging. Heb je er een, open dan de link.
