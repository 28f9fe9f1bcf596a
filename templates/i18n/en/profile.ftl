# What a person says of themselves.

profile-group-name = Name
profile-group-person = About you
profile-group-contact = Phone and links
profile-group-address = Postal address
profile-save = Save

profile-name = Full name
profile-name-hint = As apps should show it.
profile-given = First name
profile-middle = Middle name
profile-family = Last name
profile-nickname = Nickname
profile-gender = Gender
profile-birthdate = Date of birth
profile-birthdate-hint = Year-month-day, such as 1990-12-31. The year alone is fine too.
profile-language = Language
profile-language-hint = For these pages and for the mail we send you.
profile-language-browser = As my browser prefers
profile-zone = Time zone
profile-zone-hint = Such as Europe/Vienna.
profile-phone = Phone number
profile-phone-hint = With the country code, such as +43 1 2345678.
profile-website = Website
profile-page = Profile page
profile-picture = Picture
profile-picture-hint = The address of a picture, beginning with https.
profile-street = Street and number
profile-postal = Postal code
profile-locality = City
profile-region = State or region
profile-country = Country

profile-fault-text = This is too long, or holds a character that can’t stand here.
profile-fault-name = Enter your name, with 200 characters at most.
profile-fault-birthdate = Enter a day that has been, such as 1990-12-31, or a year.
profile-fault-zone = Enter a time zone such as Europe/Vienna.
profile-fault-phone = Enter the number with its country code, such as +43 1 2345678.
profile-fault-page = Enter an address that begins with https or http.
profile-fault-picture = Enter an address that begins with https.
