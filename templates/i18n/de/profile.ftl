### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = Name
profile-group-person = Über Sie
profile-group-contact = Telefon und Links
profile-group-address = Postanschrift
profile-save = Speichern

profile-name = Vollständiger Name
profile-name-hint = So, wie Apps ihn zeigen sollen.
profile-given = Vorname
profile-middle = Zweiter Vorname
profile-family = Nachname
profile-nickname = Spitzname
profile-gender = Geschlecht
profile-birthdate = Geburtsdatum
profile-birthdate-hint = Jahr-Monat-Tag, zum Beispiel 1990-12-31. Das Jahr allein genügt auch.
profile-language = Sprache
profile-language-hint = Für diese Seiten und für die E-Mails an Sie.
profile-language-browser = Wie in meinem Browser
profile-zone = Zeitzone
profile-zone-hint = Zum Beispiel Europe/Vienna.
profile-phone = Telefonnummer
profile-phone-hint = Mit Landesvorwahl, zum Beispiel +43 1 2345678.
profile-website = Website
profile-page = Profilseite
profile-picture = Bild
profile-picture-hint = Die Adresse eines Bildes, die mit https beginnt.
profile-street = Straße und Hausnummer
profile-postal = Postleitzahl
profile-locality = Ort
profile-region = Bundesland oder Region
profile-country = Land

profile-fault-text = Das ist zu lang oder enthält ein Zeichen, das hier nicht stehen kann.
profile-fault-name = Geben Sie Ihren Namen ein, mit höchstens 200 Zeichen.
profile-fault-birthdate = Geben Sie einen vergangenen Tag ein, zum Beispiel 1990-12-31, oder ein Jahr.
profile-fault-zone = Geben Sie eine Zeitzone wie Europe/Vienna ein.
profile-fault-phone = Geben Sie die Nummer mit Landesvorwahl ein, zum Beispiel +43 1 2345678.
profile-fault-page = Geben Sie eine Adresse ein, die mit https oder http beginnt.
profile-fault-picture = Geben Sie eine Adresse ein, die mit https beginnt.
