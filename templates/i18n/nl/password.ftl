### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = Nieuw wachtwoord
password-rule = Minstens { $least } tekens. Vier of meer woorden die niet bij elkaar horen, zijn sterk en makkelijk te onthouden.
password-offer = Hier is een sterk wachtwoord. Bewaar het in je wachtwoordmanager.
password-offer-use = Dit gebruiken

password-missing = Vul een nieuw wachtwoord in.
password-too-short = Te kort: gebruik minstens { $least } tekens.
password-too-long = Te lang: gebruik hoogstens { $most } tekens.
password-holds-nul = Er staat een teken in dat je niet kunt typen. Kies een ander wachtwoord.
password-common = Veel mensen hebben dit wachtwoord, dus het is een van de eerste die worden geraden. Kies een ander.
password-holds-name = Er staat een deel van je naam in, en dat is makkelijk te raden. Laat het weg.
password-holds-email = Er staat een deel van je e-mailadres in, en dat is makkelijk te raden. Laat het weg.
password-holds-username = Er staat een deel van je gebruikersnaam in, en dat is makkelijk te raden. Laat het weg.
password-holds-service = De naam van deze dienst staat erin, en die is makkelijk te raden. Laat die weg.
password-used-before = Dit wachtwoord heb je al eerder gehad. Kies een nieuw.

strength-very-weak = Heel zwak
strength-weak = Zwak
strength-fair = Redelijk
strength-good = Goed
strength-strong = Sterk
strength-because = { $level }: { $reason }
strength-keyboard = toetsen naast elkaar zijn makkelijk te raden.
strength-repetition = herhaling maakt het nauwelijks sterker.
strength-sequence = reeksen zoals abc of 6543 zijn makkelijk te raden.
strength-common = het bestaat uit een veelgebruikt woord, naam of wachtwoord.
strength-date = datums en jaren zijn makkelijk te raden.

# The page that changes it.

password-heading = Wijzig je wachtwoord
password-heading-set = Stel een wachtwoord in
password-heading-required = Je hebt een nieuw wachtwoord nodig
password-lead = Hier blijf je ingelogd, overal elders word je uitgelogd.
password-lead-set = Daarna kun je er ook mee inloggen.
password-lead-required = Een beheerder vraagt om een nieuw wachtwoord voor dit account voordat je verdergaat.
password-current = Huidig wachtwoord
password-current-missing = Vul het wachtwoord in dat je nu hebt.
password-current-wrong = Dat is niet het wachtwoord dat je nu hebt. Controleer het en probeer het opnieuw.
password-submit = Wachtwoord wijzigen
password-submit-set = Wachtwoord instellen
password-cancel = Annuleren
password-locked = Te veel pogingen. Je kunt het over { $wait } opnieuw proberen.
password-busy = Er loggen nu veel mensen in. Probeer het over { $wait } opnieuw.
password-started-again = Die pagina stond al een tijdje open, dus er is niets gewijzigd. Vul beide wachtwoorden opnieuw in.
