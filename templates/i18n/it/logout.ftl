### Read by a native speaker: no

# Signing out.

logout-heading = Vuoi uscire?
logout-asked = { $client } chiede di farti uscire da { $host }.
logout-effect = Uscirai da { $host } in questo browser.
logout-stay = Resta connesso

logged-out-heading = Sei uscito dal tuo account
logged-out-effect = In questo browser non è più attivo l’accesso a { $host }.
logged-out-apps = Un’app ancora aperta può mantenere il tuo accesso finché non la chiudi o non esci da lì.
