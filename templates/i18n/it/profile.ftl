### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = Nome
profile-group-person = Informazioni su di te
profile-group-contact = Telefono e link
profile-group-address = Indirizzo postale
profile-save = Salva

profile-name = Nome completo
profile-name-hint = Come devono mostrarlo le app.
profile-given = Nome di battesimo
profile-middle = Secondo nome
profile-family = Cognome
profile-nickname = Soprannome
profile-gender = Genere
profile-birthdate = Data di nascita
profile-birthdate-hint = Anno-mese-giorno, per esempio 1990-12-31. Va bene anche il solo anno.
profile-language = Lingua
profile-language-hint = Per queste pagine e per le email che ti inviamo.
profile-language-browser = Quella del mio browser
profile-zone = Fuso orario
profile-zone-hint = Per esempio Europe/Vienna.
profile-phone = Numero di telefono
profile-phone-hint = Con il prefisso internazionale, per esempio +43 1 2345678.
profile-website = Sito web
profile-page = Pagina del profilo
profile-picture = Immagine
profile-picture-hint = L’indirizzo di un’immagine che inizia con https.
profile-street = Via e numero
profile-postal = CAP
profile-locality = Città
profile-region = Stato o regione
profile-country = Paese

profile-fault-text = È troppo lungo o contiene un carattere che non può stare qui.
profile-fault-name = Inserisci il tuo nome, con 200 caratteri al massimo.
profile-fault-birthdate = Inserisci un giorno passato, per esempio 1990-12-31, oppure un anno.
profile-fault-zone = Inserisci un fuso orario come Europe/Vienna.
profile-fault-phone = Inserisci il numero con il prefisso internazionale, per esempio +43 1 2345678.
profile-fault-page = Inserisci un indirizzo che inizia con https o http.
profile-fault-picture = Inserisci un indirizzo che inizia con https.
