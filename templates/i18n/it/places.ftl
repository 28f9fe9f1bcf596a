### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = Sessioni
sessions-lead = Dove è attivo il tuo accesso. Termina ciò che non riconosci.
sessions-list = Le tue sessioni
sessions-here = Questo browser
sessions-seen = Ultima attività
sessions-since = Accesso
sessions-end = Termina
sessions-end-one = Termina la sessione in { $browser }
sessions-others = Altrove
sessions-others-lead = Chiude il tuo accesso in tutti gli altri browser e mette fine a ciò che le app possono fare con quelle sessioni.
sessions-end-others = Esci da tutto il resto
sessions-none-other = Il tuo accesso non è attivo altrove.

apps-heading = App
apps-lead = Che cosa può usare il tuo account. Revoca ciò che non ti serve più.
apps-list = App con accesso
apps-may = Autorizzazioni
apps-since = Da
apps-used = Ultimo utilizzo
apps-unused = Non usata di recente
apps-on-device = Su un dispositivo, { $host }
apps-withdraw = Rimuovi accesso
apps-withdraw-one = Rimuovi accesso di { $client }
apps-none = Nessuna app usa il tuo account. Quando accedi a una, compare qui e puoi rimuoverla.

activity-heading = Attività
activity-lead = Che cosa è successo al tuo account, dal più recente.
activity-list = Eventi
activity-pages = Pagine
activity-newest = Più recenti
activity-older = Meno recenti
activity-none = Qui non è ancora successo nulla. Gli accessi e le modifiche al tuo account compaiono in questa pagina.
activity-suspicious = Da controllare
activity-by-administrator = Da un amministratore
activity-unknown-app = un’app
activity-login = Hai effettuato l’accesso
activity-login-new = Hai effettuato l’accesso da un nuovo browser
activity-login-failed = Un accesso non è riuscito
activity-login-locked = Gli accessi sono stati bloccati per un po’ dopo troppe password errate
activity-login-throttled = Gli accessi sono stati bloccati dopo troppi tentativi
activity-signed-out = Hai chiuso il tuo accesso
activity-session-ended = Una sessione è stata terminata
activity-access-ended = Il tuo accesso è stato chiuso ovunque
activity-consent-granted = Hai consentito a { $client } di usare il tuo account
activity-consent-withdrawn = Hai rimosso l’accesso di { $client }
activity-app-began = { $client } ha ottenuto l’accesso
activity-app-ended = { $client } ha restituito l’accesso
activity-token-reused = { $client } ha usato una vecchia chiave, quindi il suo accesso è stato revocato
activity-code-reused = Un codice monouso per { $client } è stato usato due volte, quindi il suo accesso è stato revocato
activity-created = Il tuo account è stato creato
activity-updated = I tuoi dati sono stati modificati: { $changed }
activity-enabled = Il tuo account è stato riaperto
activity-disabled = Il tuo account è stato chiuso
activity-unlocked = Un amministratore ha tolto i blocchi dal tuo account
activity-suspended = Il tuo account è stato sospeso
activity-password = La tua password è stata cambiata
activity-erasure-asked = Hai chiesto di cancellare il tuo account
activity-erasure-undone = Il tuo account resta
activity-exported = Hai scaricato i tuoi dati
activity-other = { $code }

data-heading = I tuoi dati
data-lead = Portali con te o falli cancellare.
data-export = Scarica i tuoi dati
data-export-lead = Un file con profilo, sessioni, app e attività. Non contiene password. Prima ti chiediamo chi sei.
data-export-button = Scarica
data-erase = Cancella il tuo account
data-erase-lead = Il profilo, gli accessi e tutte le autorizzazioni spariscono per sempre. Hai 7 giorni per ripensarci.
data-erase-link = Cancella account

erase-heading = Cancellare il tuo account?
erase-lead = Si tratta di { $email }.
erase-sessions = { $count ->
    [one] Termina una sessione, questa
   *[other] Termina { $count } sessioni
}
erase-apps = { $count ->
    [0] Nessuna app perde l’accesso
    [one] Un’app perde l’accesso
   *[other] { $count } app perdono l’accesso
}
erase-grace = Accedi entro 7 giorni per mantenere il tuo account
erase-final = Dopo nessuno potrà recuperarlo
erase-button = Cancella account
erase-stay = Mantieni account
erase-last-administrator = Non c’è nessun altro amministratore. Assegna prima il ruolo a un’altra persona.

erasure-asked-heading = Il tuo account verrà cancellato
erasure-asked-when = Sparirà il { $date }. Fino ad allora nulla di esso è utilizzabile.
erasure-asked-undo = Hai cambiato idea? Accedi prima di quella data e tutto resta com’è.
