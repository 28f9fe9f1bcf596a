### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = Referentie
page-copy = Kopiëren
page-copied = Gekopieerd

return-to-site = Daarna ga je terug naar { $host }
return-to-device = Daarna ga je terug naar een app op dit apparaat, { $host }

show-password = Wachtwoord tonen
hide-password = Wachtwoord verbergen

try-again = Opnieuw proberen
sign-in = Inloggen
sign-out = Uitloggen
go-to-account = Naar je account
go-back-to-client = Terug naar { $client }
use-another-account = Ander account gebruiken

language-name = Nederlands

browser-on = { $browser } op { $system }
browser-unknown = Onbekende browser

skip-to-content = Naar de inhoud

signed-in-as = Ingelogd als { $name }

wait-seconds = { $count ->
    [one] één seconde
   *[other] { $count } seconden
}
wait-minutes = { $count ->
    [one] één minuut
   *[other] { $count } minuten
}
wait-hours = { $count ->
    [one] één uur
   *[other] { $count } uur
}
