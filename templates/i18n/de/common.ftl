### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = Kennung
page-copy = Kopieren
page-copied = Kopiert

return-to-site = Danach geht es zurück zu { $host }
return-to-device = Danach geht es zurück zu einer App auf diesem Gerät, { $host }

show-password = Passwort anzeigen
hide-password = Passwort verbergen

try-again = Erneut versuchen
sign-in = Anmelden
sign-out = Abmelden
go-to-account = Zu Ihrem Konto
go-back-to-client = Zurück zu { $client }
use-another-account = Anderes Konto verwenden

language-name = Deutsch

browser-on = { $browser } auf { $system }
browser-unknown = Unbekannter Browser

skip-to-content = Zum Inhalt springen

signed-in-as = Angemeldet als { $name }

wait-seconds = { $count ->
    [one] einer Sekunde
   *[other] { $count } Sekunden
}
wait-minutes = { $count ->
    [one] einer Minute
   *[other] { $count } Minuten
}
wait-hours = { $count ->
    [one] einer Stunde
   *[other] { $count } Stunden
}
