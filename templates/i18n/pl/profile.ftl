### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = Imię i nazwisko
profile-group-person = O Tobie
profile-group-contact = Telefon i linki
profile-group-address = Adres pocztowy
profile-save = Zapisz

profile-name = Pełne imię i nazwisko
profile-name-hint = Tak, jak mają je pokazywać aplikacje.
profile-given = Imię
profile-middle = Drugie imię
profile-family = Nazwisko
profile-nickname = Pseudonim
profile-gender = Płeć
profile-birthdate = Data urodzenia
profile-birthdate-hint = Rok-miesiąc-dzień, na przykład 1990-12-31. Może być też sam rok.
profile-language = Język
profile-language-hint = Dla tych stron i wiadomości, które wysyłamy.
profile-language-browser = Taki jak w przeglądarce
profile-zone = Strefa czasowa
profile-zone-hint = Na przykład Europe/Vienna.
profile-phone = Numer telefonu
profile-phone-hint = Z numerem kierunkowym kraju, na przykład +43 1 2345678.
profile-website = Strona internetowa
profile-page = Strona profilu
profile-picture = Zdjęcie
profile-picture-hint = Adres obrazu zaczynający się od https.
profile-street = Ulica i numer
profile-postal = Kod pocztowy
profile-locality = Miejscowość
profile-region = Województwo lub region
profile-country = Kraj

profile-fault-text = Wpis jest za długi lub zawiera znak, który nie może się tu znaleźć.
profile-fault-name = Wpisz imię i nazwisko, najwyżej 200 znaków.
profile-fault-birthdate = Wpisz dzień z przeszłości, na przykład 1990-12-31, albo rok.
profile-fault-zone = Wpisz strefę czasową, na przykład Europe/Vienna.
profile-fault-phone = Wpisz numer z numerem kierunkowym kraju, na przykład +43 1 2345678.
profile-fault-page = Wpisz adres zaczynający się od https lub http.
profile-fault-picture = Wpisz adres zaczynający się od https.
