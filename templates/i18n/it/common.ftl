### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = Riferimento
page-copy = Copia
page-copied = Copiato

return-to-site = Poi tornerai a { $host }
return-to-device = Poi tornerai a un’app su questo dispositivo, { $host }

show-password = Mostra password
hide-password = Nascondi password

try-again = Riprova
sign-in = Accedi
sign-out = Esci
go-to-account = Vai al tuo account
go-back-to-client = Torna a { $client }
use-another-account = Usa un altro account

language-name = Italiano

browser-on = { $browser } su { $system }
browser-unknown = Browser sconosciuto

skip-to-content = Vai al contenuto

signed-in-as = Accesso effettuato come { $name }

wait-seconds = { $count ->
    [one] un secondo
   *[other] { $count } secondi
}
wait-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minuti
}
wait-hours = { $count ->
    [one] un’ora
   *[other] { $count } ore
}
