### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = Un codice o una passkey era errato
activity-event-factor-locked = I codici sono stati rifiutati per un po’ dopo troppi errori
activity-event-factor-not-evaluated = Un codice è stato rifiutato senza verifica dopo troppi errori
activity-event-factor-shown = Hai confermato di essere tu
activity-event-app-added = È stata aggiunta un’app di autenticazione
activity-event-app-removed = È stata rimossa un’app di autenticazione
activity-event-passkey-added = È stata aggiunta una passkey
activity-event-passkey-removed = È stata rimossa una passkey
activity-event-factors-reset = Sono stati rimossi tutti i secondi passaggi del tuo accesso
activity-event-app-renamed = Hai rinominato un’app di autenticazione
activity-event-passkey-renamed = Hai rinominato una passkey
activity-event-passkey-doubtful = Una passkey ha risposto fuori ordine: potrebbe esisterne una copia
activity-event-codes-made = Sono stati creati nuovi codici di recupero
activity-event-code-used = È stato usato un codice di recupero
activity-event-device-remembered = Un browser è stato ricordato e per un po’ non gli viene chiesto il secondo passaggio
activity-event-device-forgotten = A un browser viene di nuovo chiesto il secondo passaggio
activity-event-login-link = È stato creato un link che ti fa accedere una volta
activity-event-identity-linked = Il tuo account è stato collegato a uno di un altro servizio
activity-event-identity-unlinked = È stato rimosso il collegamento con un account di un altro servizio
activity-event-administrator = Hai configurato questo servizio come primo amministratore
activity-event-erased = Il tuo account è stato cancellato
activity-event-password-failed = La tua password non è stata cambiata perché quella attuale era errata
activity-event-password-reset = La tua password è stata impostata con un link inviato per email
activity-event-link-mailed = Ti è stato inviato un link per email
activity-event-mail-dead = Non è stato possibile consegnarti una lettera
activity-event-email-verified = Il tuo indirizzo email è stato confermato
activity-event-email-asked = È stato chiesto un altro indirizzo email
activity-event-email-changed = Il tuo indirizzo email è stato cambiato
activity-event-unproven-cleaned = Hai confermato il tuo indirizzo ed è stato rimosso ciò che altri potevano aver messo nel tuo account
activity-event-not-me = Hai detto che non eri tu, quindi tutti gli accessi sono stati chiusi
activity-event-terms = Hai accettato le condizioni d’uso

# What of an account was changed, in a list.

activity-part-email-verified = se il tuo indirizzo email è confermato
activity-part-attributes = dati tenuti da un amministratore
activity-part-groups = gruppi
activity-part-administrator = se amministri
activity-part-must-change = se devi cambiare la password
activity-part-phone-verified = se il tuo numero di telefono è confermato
activity-part-address = indirizzo postale
activity-event-consent-denied = Non hai consentito a { $client } di usare il tuo account
activity-event-token-revoked = { $client } ha revocato uno dei suoi token
