### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = oppure
federation-continue = Continua con { $provider }

federation-unknown = Nessun account è ancora collegato a { $provider }
federation-unknown-what = { $provider } ci ha detto chi sei, ma nessun account su { $host } vi è collegato.
federation-unknown-do = Se hai un account qui, accedi e collega { $provider } nella sua pagina di sicurezza. Altrimenti rivolgiti all’amministratore.

federation-declined = { $provider } non ti ha fatto accedere
federation-declined-what = L’accesso a { $provider } è stato annullato o rifiutato, quindi su { $host } non è successo nulla.
federation-declined-do = Riprova, oppure accedi in un altro modo.

federation-away = { $provider } non è raggiungibile in questo momento
federation-away-what = Abbiamo interrogato { $provider } senza ottenere una risposta utilizzabile. Il tuo account su { $host } è a posto.
federation-away-do = Riprova tra un minuto, oppure accedi in un altro modo.

federation-untrusted = La risposta di { $provider } non è affidabile
federation-untrusted-what = Ciò che { $provider } ha restituito non è ciò che { $host } ha chiesto, quindi non l’abbiamo usato.
federation-untrusted-do = Ricomincia. Se succede due volte, avvisa l’amministratore e comunicagli il riferimento qui sotto.

federation-lost = Questa pagina non ha elementi per continuare
federation-lost-what = È qui che { $provider } rimanda le persone a { $host }, e funziona solo alla fine di quel percorso.
federation-lost-do = Ricomincia dalla pagina di accesso.

federation-link = Questi account non si possono collegare
federation-link-what = Il tuo account { $provider } è collegato a un altro account su { $host }, oppure hai già collegato un altro account { $provider }.
federation-link-do = Prima rimuovi l’altro collegamento, poi riprova.

linked-heading = Altri accessi
linked-lead = Account di altri servizi che aprono questo.
linked-none = Non c’è nessun altro servizio con cui accedere.
linked-none-yet = Nessun altro account apre questo.
linked-since = Collegato
linked-not = Non collegato
linked-link = Collega
linked-link-name = Collega { $provider }
linked-unlink = Scollega
linked-unlink-name = Scollega { $provider }
