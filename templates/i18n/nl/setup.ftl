### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = Stap { $number } van 3
setup-go-on = Doorgaan
setup-started-again = Die pagina stond al een tijdje open, dus er is nog niets gebeurd. Ga hier verder.
setup-busy = Er loggen nu veel mensen in. Probeer het over { $wait } opnieuw.

setup-address-heading = Is dit het juiste adres?
setup-address-lead = Apps en gemailde links gaan het adres uit de instellingen gebruiken. Dat moet hetzelfde zijn als in je browser.
setup-address-configured = In de instellingen
setup-address-seen = In je browser
setup-address-same = De twee adressen zijn gelijk.
setup-address-other-host = De twee adressen verschillen. Open deze pagina op { $configured }, of zet BONAFIDE_ISSUER op { $seen } en start Bonafide opnieuw.
setup-address-other-scheme = De twee adressen verschillen: het ene begint met http, het andere met https. Verzorgt een proxy https voor Bonafide, laat die dan X-Forwarded-For en X-Forwarded-Proto meesturen en noem hem in BONAFIDE_TRUSTED_PROXIES. Is er geen proxy, open deze pagina dan op { $configured }.
setup-address-untrusted = De twee adressen verschillen, en er zit een proxy tussen die niet door Bonafide wordt vertrouwd. Is die van jou, zet het adres ervan dan in BONAFIDE_TRUSTED_PROXIES en start Bonafide opnieuw.
setup-address-other-here = De twee adressen verschillen. Open deze pagina op { $configured }, of zet BONAFIDE_ISSUER op het adres in je browser en start Bonafide opnieuw.

setup-administrator-heading = Wie is de eerste beheerder?
setup-administrator-lead = Dit account mag hier alles.
setup-email = E-mailadres
setup-email-unfit = Vul een e-mailadres in, zoals ada@example.com.
setup-email-taken = Een ander account heeft dit adres. Gebruik een ander adres, of geef dat account eerst een wachtwoord.
setup-name = Volledige naam
setup-name-unfit = Vul een naam in van hoogstens 200 tekens.
setup-passkey-submit = Account maken met een toegangssleutel
setup-passkey-hint = Je apparaat vraagt om je vingerafdruk, je gezicht of de schermvergrendeling. Je hoeft geen wachtwoord te onthouden.
setup-password-next = Met een wachtwoord voeg je hierna een authenticator-app toe.
setup-administrator-submit = Account maken

setup-mail-heading = Komt mail aan?
setup-mail-server = Mail gaat via { $server }. Stuur een testmail naar { $email } en kijk of die aankomt.
setup-mail-folder = Mail wordt in { $folder } gezet in plaats van verstuurd. Om dingen uit te proberen is dat prima.
setup-mail-off = Mail staat uit: niemand hoeft een adres te bevestigen, en niemand kan per mail een nieuw wachtwoord krijgen. Je kunt dat wijzigen in de instellingen.
setup-mail-send = Testmail sturen
setup-mail-again = Nog een sturen
setup-mail-sent = De mail is onderweg. Kijk ook in de spammap.
setup-mail-later = Later doen
setup-mail-done = Klaar

setup-link-heading = Hier is nog niets ingesteld
setup-link-needed = Tot nu toe kan niemand { $host } beheren. Je hebt een installatielink nodig om te beginnen.
setup-link-command = Voer { $command } uit op de machine waarop Bonafide draait. Je krijgt een link die één keer werkt, een uur lang.
setup-link-dead-heading = Deze link werkt niet meer
setup-link-dead = Hij is ouder dan een uur, is vervangen door een nieuwere of is niet compleet.
setup-done-heading = Alles is ingesteld
setup-done = Iemand kan { $host } al beheren, dus deze link doet niets meer.
