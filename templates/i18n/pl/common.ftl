### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = Numer referencyjny
page-copy = Kopiuj
page-copied = Skopiowano

return-to-site = Potem wrócisz do { $host }
return-to-device = Potem wrócisz do aplikacji na tym urządzeniu, { $host }

show-password = Pokaż hasło
hide-password = Ukryj hasło

try-again = Spróbuj ponownie
sign-in = Zaloguj się
sign-out = Wyloguj się
go-to-account = Przejdź do konta
go-back-to-client = Wróć do { $client }
use-another-account = Użyj innego konta

language-name = Polski

browser-on = { $browser } w { $system }
browser-unknown = Nieznana przeglądarka

skip-to-content = Przejdź do treści

signed-in-as = Zalogowano jako { $name }

wait-seconds = { $count ->
    [one] sekundę
    [few] { $count } sekundy
    [many] { $count } sekund
   *[other] { $count } sekundy
}
wait-minutes = { $count ->
    [one] minutę
    [few] { $count } minuty
    [many] { $count } minut
   *[other] { $count } minuty
}
wait-hours = { $count ->
    [one] godzinę
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
}
