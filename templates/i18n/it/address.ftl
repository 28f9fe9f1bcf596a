### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = Indirizzo email
address-section-lead = Lo usi per accedere, e lì arriva la posta del tuo account.
address-change = Cambia indirizzo
address-heading = Cambia il tuo indirizzo email
address-lead = Il tuo account ha { $email }. Resta valido finché non confermi il nuovo.
address-new = Nuovo indirizzo email
address-hint = Invieremo un link a quell’indirizzo e avviseremo quello attuale.
address-same = Il tuo account ha già questo indirizzo. Inseriscine un altro.
address-no-mail = Questo servizio non invia email, quindi un nuovo indirizzo non può essere confermato. L’amministratore può cambiarlo.
address-pending = In attesa di conferma
address-pending-lead = Apri l’email inviata a { $email } per confermarlo.
address-pending-until = Il link scade
address-withdraw = Mantieni l’indirizzo attuale
address-asked = Abbiamo inviato un link al nuovo indirizzo. Aprilo per confermarlo.
address-changed = Il tuo account ha il nuovo indirizzo. Altrove il tuo accesso è stato chiuso.
address-changed-sign-in = Il tuo account ha il nuovo indirizzo. Usalo per accedere.
address-kept = Il tuo indirizzo resta com’è.

address-confirm-heading = Conferma il tuo nuovo indirizzo email
address-confirm-lead = { $email } prende il posto di { $old } nel tuo account. Altrove il tuo accesso verrà chiuso.
address-confirm-submit = Conferma indirizzo
address-taken-heading = Un altro account ha questo indirizzo
address-taken-what = Ogni indirizzo appartiene a un solo account, quindi il tuo mantiene quello che ha.
address-taken-do = Accedi a quell’account, oppure scegli un altro indirizzo per questo.
address-taken-another = Scegli un altro indirizzo

keep-heading = Mantieni il tuo account
keep-lead = L’account di { $email } sta per essere cancellato. Mantienilo, e tutto resterà com’era.
keep-submit = Mantieni il mio account
keep-done = Il tuo account resta. Ora puoi accedere.

activity-email-withdrawn = Il cambio del tuo indirizzo email è stato annullato
