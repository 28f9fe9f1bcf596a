### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = Inserisci il codice
factor-heading-recovery = Inserisci un codice di recupero
factor-lead = Apri la tua app di autenticazione e digita le sei cifre che mostra per questo account.
factor-lead-recovery = Usa uno dei codici che hai salvato quando hai configurato l’accesso in due passaggi. Ognuno funziona una sola volta.
factor-code = Codice di sei cifre
factor-code-hint = Il codice cambia ogni 30 secondi.
factor-recovery-code = Codice di recupero
factor-recovery-code-hint = È formato da quattro gruppi di quattro lettere e cifre.
factor-remember = { $days ->
    [one] Non chiedere più su questo dispositivo per un giorno
   *[other] Non chiedere più su questo dispositivo per { $days } giorni
}
factor-remember-hint = Qui basterà la password. Non attivarlo su un dispositivo condiviso.
factor-submit = Continua
factor-use-recovery = Usa invece un codice di recupero
factor-use-app = Usa invece l’app di autenticazione
factor-start-over = Accedi come un’altra persona
factor-malformed = Digita le sei cifre della tua app di autenticazione.
factor-malformed-recovery = Digita un codice di recupero come ti è stato mostrato: quattro gruppi di quattro lettere e cifre.
factor-wrong = Il codice non è corretto o è già stato usato. Attendi il prossimo e riprova.
factor-wrong-recovery = Il codice di recupero non è corretto o è già stato usato. Provane un altro.
factor-locked = Troppi codici errati. Potrai riprovare tra { $wait }.

enrol-heading = Configura l’accesso in due passaggi
enrol-lead = Oltre alla password ti servirà un codice da un’app sul telefono, così nessuno entra con la sola password.
enrol-lead-required = Prima di continuare, questo account richiede un secondo passaggio all’accesso.
enrol-scan = Apri un’app di autenticazione e scansiona questa immagine.
enrol-picture = Immagine per la tua app di autenticazione
enrol-key = Non riesci a scansionarla? Digita questa chiave nell’app:
enrol-code = Poi digita le sei cifre mostrate dall’app
enrol-name = Nome dell’app o del dispositivo
enrol-name-hint = Così in seguito saprai qual è.
enrol-name-default = App di autenticazione
enrol-submit = Attiva
enrol-wrong = Non è il codice che l’app dovrebbe mostrare. Controlla l’ora del telefono e prova il codice successivo.
enrol-started-again = La pagina era aperta da troppo tempo. Ecco una nuova immagine: scansionala di nuovo.

codes-heading = Salva i tuoi codici di recupero
codes-lead = Se perdi il telefono, uno di questi codici ti fa entrare. Ognuno funziona una sola volta. Vengono mostrati solo ora.
codes-list = Codici di recupero
codes-download = Scarica
codes-done = Li ho salvati
codes-keep = Conservali dove solo tu puoi trovarli, per esempio in un gestore di password o su carta.
