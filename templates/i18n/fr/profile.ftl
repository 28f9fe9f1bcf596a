### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = Nom
profile-group-person = À propos de vous
profile-group-contact = Téléphone et liens
profile-group-address = Adresse postale
profile-save = Enregistrer

profile-name = Nom complet
profile-name-hint = Tel que les applications doivent l’afficher.
profile-given = Prénom
profile-middle = Deuxième prénom
profile-family = Nom de famille
profile-nickname = Surnom
profile-gender = Genre
profile-birthdate = Date de naissance
profile-birthdate-hint = Année-mois-jour, par exemple 1990-12-31. L’année seule convient aussi.
profile-language = Langue
profile-language-hint = Pour ces pages et pour les e-mails que nous vous envoyons.
profile-language-browser = Celle de mon navigateur
profile-zone = Fuseau horaire
profile-zone-hint = Par exemple Europe/Vienna.
profile-phone = Numéro de téléphone
profile-phone-hint = Avec l’indicatif du pays, par exemple +43 1 2345678.
profile-website = Site web
profile-page = Page de profil
profile-picture = Photo
profile-picture-hint = L’adresse d’une image, commençant par https.
profile-street = Numéro et rue
profile-postal = Code postal
profile-locality = Ville
profile-region = État ou région
profile-country = Pays

profile-fault-text = C’est trop long, ou cela contient un caractère qui ne peut pas figurer ici.
profile-fault-name = Saisissez votre nom, en 200 caractères au plus.
profile-fault-birthdate = Saisissez un jour passé, par exemple 1990-12-31, ou une année.
profile-fault-zone = Saisissez un fuseau horaire comme Europe/Vienna.
profile-fault-phone = Saisissez le numéro avec l’indicatif du pays, par exemple +43 1 2345678.
profile-fault-page = Saisissez une adresse commençant par https ou http.
profile-fault-picture = Saisissez une adresse commençant par https.
