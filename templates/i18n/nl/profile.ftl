### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = Naam
profile-group-person = Over jou
profile-group-contact = Telefoon en links
profile-group-address = Postadres
profile-save = Opslaan

profile-name = Volledige naam
profile-name-hint = Zoals apps die moeten tonen.
profile-given = Voornaam
profile-middle = Tweede voornaam
profile-family = Achternaam
profile-nickname = Bijnaam
profile-gender = Geslacht
profile-birthdate = Geboortedatum
profile-birthdate-hint = Jaar-maand-dag, bijvoorbeeld 1990-12-31. Alleen het jaar mag ook.
profile-language = Taal
profile-language-hint = Voor deze pagina’s en voor de mail die we je sturen.
profile-language-browser = Zoals mijn browser
profile-zone = Tijdzone
profile-zone-hint = Bijvoorbeeld Europe/Vienna.
profile-phone = Telefoonnummer
profile-phone-hint = Met het landnummer, bijvoorbeeld +43 1 2345678.
profile-website = Eigen website
profile-page = Profielpagina
profile-picture = Afbeelding
profile-picture-hint = Het adres van een afbeelding dat begint met https.
profile-street = Straat en huisnummer
profile-postal = Postcode
profile-locality = Plaats
profile-region = Provincie of regio
profile-country = Land

profile-fault-text = Dit is te lang of bevat een teken dat hier niet kan staan.
profile-fault-name = Vul je naam in, met hoogstens 200 tekens.
profile-fault-birthdate = Vul een dag in het verleden in, bijvoorbeeld 1990-12-31, of een jaar.
profile-fault-zone = Vul een tijdzone in, zoals Europe/Vienna.
profile-fault-phone = Vul het nummer in met het landnummer, bijvoorbeeld +43 1 2345678.
profile-fault-page = Vul een adres in dat begint met https of http.
profile-fault-picture = Vul een adres in dat begint met https.
