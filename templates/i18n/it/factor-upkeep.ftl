### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = Usa la tua passkey
factor-lead-passkey = Conferma la tua identità con la passkey che hai aggiunto a questo account.
factor-passkey-cannot = Le passkey richiedono JavaScript e un browser che le supporti. In alternativa puoi usare un codice di recupero.
factor-use-passkey = Usa invece la tua passkey
factor-needs-longer-password = La tua password è abbastanza lunga solo insieme a un secondo passaggio. Prima scegline una più lunga.

enrol-passkey = Usa invece una passkey
codes-print = Stampa

app-kind = App di autenticazione
app-remove-heading = Rimuovi questa app
app-remove-lead = I codici di “{ $name }” non verranno più accettati e gli accessi su altri dispositivi dovranno essere confermati di nuovo.
app-remove-last-lead = I codici di “{ $name }” non verranno più accettati. È la tua unica app: senza una passkey, chi conosce la tua password potrà entrare solo con quella, e spariranno anche i tuoi codici di recupero.
app-remove = Rimuovi app

renew-codes-heading = Nuovi codici di recupero
renew-codes-effect = Riceverai dieci nuovi codici e quelli che hai smetteranno subito di funzionare. I nuovi vengono mostrati solo questa volta.
renew-codes-stay = Mantieni quelli che ho

security-devices-forget-all = Dimentica tutti

done-app-added = La tua app è stata aggiunta.
done-passkey-added = La tua passkey è stata aggiunta.
done-factor-removed = Quel modo di accedere è stato rimosso.
done-forgotten = Lì verrà chiesto di nuovo il secondo passaggio.

login-link-heading = Accedi con questo link
login-link-lead = Chi gestisce questo servizio l’ha creato per te. Funziona una sola volta; poi configura un nuovo secondo passaggio.
login-link-dead-heading = Questo link non funziona più
login-link-dead = È già stato usato o è troppo vecchio. Chiedine un altro a chi gestisce questo servizio.
