### Read by a native speaker: no

# How a person proves who they are.

security-heading = Sicurezza
security-lead = Come accedi e come recuperi l’accesso.
security-added = Data di aggiunta
security-used = Ultimo utilizzo
security-unused = Mai utilizzato
security-manage = Gestisci

security-password = Password
security-password-lead = Usane una che non usi da nessun’altra parte.
security-password-none = Accedi senza password.
security-password-changed = Ultima modifica
security-password-change = Cambia password
security-password-set = Imposta una password

security-passkeys = Passkey
security-passkeys-lead = Accedi con l’impronta, il volto o il blocco schermo. Nessuno può carpirti una passkey.
security-passkeys-none = Ancora nessuna passkey. Aggiungine una su ogni dispositivo che usi spesso.
security-passkeys-add = Aggiungi passkey

security-factors = App di autenticazione
security-factors-lead = Un codice dal tuo telefono, richiesto dopo la password.
security-factors-none = Ancora nessuna app. Con un’app, una password rubata da sola non basta a nessuno.
security-factors-add = Aggiungi app

security-codes = Codici di recupero
security-codes-lead = Ognuno ti fa entrare una volta se perdi il telefono o la passkey. Non conservarli insieme al telefono.
security-codes-left = { $count ->
    [0] Nessun codice rimasto
    [one] Un codice rimasto
   *[other] { $count } codici rimasti
}
security-codes-made = Data di creazione
security-codes-make = Crea codici
security-codes-renew = Crea nuovi codici

security-devices = Dispositivi ricordati
security-devices-lead = I browser a cui per un po’ non viene chiesto il secondo passaggio.
security-devices-none = Nessun dispositivo ricordato. Seleziona “Non chiedere più su questo dispositivo” quando inserisci un codice.
security-devices-until = Ricordato fino a
security-devices-forget = Dimentica
security-devices-forget-name = Dimentica { $name }
