### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = Indirizzo email
email-refused = Inserisci un indirizzo email, per esempio name@example.com.
send-link = Invia link
back-to-sign-in = Torna all’accesso
page-started-again = La pagina era aperta da un po’, quindi nulla è stato modificato. Riprova.

forgot-heading = Scegli una nuova password
forgot-lead = Inserisci l’indirizzo email del tuo account. Ti invieremo un link.

resend-heading = Conferma il tuo indirizzo email
resend-lead = Inserisci l’indirizzo del tuo account e ti invieremo un altro link.

link-sent-heading = Controlla la posta
link-sent-what = Abbiamo inviato i passi successivi all’indirizzo che hai inserito.
link-sent-do = Non è arrivato nulla dopo qualche minuto? Guarda nella cartella spam e controlla di aver inserito l’indirizzo del tuo account.
link-send-again = Invia di nuovo

link-dead-heading = Questo link non funziona più
link-dead-what = È già stato usato, è troppo vecchio oppure uno più recente l’ha sostituito.
link-dead-do = Apri l’email più recente, oppure chiedi un altro link.
link-ask-new = Chiedi un nuovo link

no-mail-heading = Rivolgiti all’amministratore
no-mail-what = Questo servizio non invia email, quindi non può inviarti un link.
no-mail-do = L’amministratore può darti una nuova password.

verify-heading = Conferma il tuo indirizzo email
verify-lead = L’indirizzo { $email } è tuo? Confermalo per usare il tuo account.
verify-submit = Conferma indirizzo

not-me-heading = Metti al sicuro il tuo account
not-me-lead = Qualcun altro potrebbe avere accesso all’account di { $email }. Chiuderemo tutti gli accessi e ti invieremo un link per scegliere una nuova password.
not-me-submit = Metti al sicuro l’account

reset-heading = Scegli una nuova password
reset-lead = Per { $email }. Il tuo accesso verrà chiuso ovunque.
reset-submit = Imposta password

register-heading = Crea un account
register-lead = Per { $host } e le app che lo usano.
register-lead-invited = Hai un invito per { $host }. Scegli il tuo nome e una password.
register-name = Il tuo nome
register-username = Nome utente (facoltativo)
register-username-hint = Un nome breve con cui accedere al posto del tuo indirizzo.
register-terms = Accetto le condizioni d’uso
register-terms-read = Leggi le condizioni
register-submit = Crea account
register-no-name = Inserisci il tuo nome, con 200 caratteri al massimo.
register-username-unfit = Un nome utente è fatto di lettere, cifre, punti, trattini bassi e trattini, 64 al massimo.
register-username-taken = Questo nome utente esiste già. Scegline un altro.
register-terms-needed = Accetta le condizioni d’uso per continuare.
register-closed-heading = Gli account li crea l’amministratore
register-closed-what = Qui non puoi creare un account per conto tuo.
register-closed-do = Chiedi un invito all’amministratore. Se ne hai già uno, apri il suo link.
