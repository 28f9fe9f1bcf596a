### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = Passaggio { $number } di 3
setup-go-on = Continua
setup-started-again = La pagina era aperta da un po’, quindi non è stato ancora fatto nulla. Continua da qui.
setup-busy = Molte persone stanno accedendo in questo momento. Riprova tra { $wait }.

setup-address-heading = È l’indirizzo giusto?
setup-address-lead = Le app e i link inviati per email useranno l’indirizzo delle impostazioni. Deve essere lo stesso che vedi nel browser.
setup-address-configured = Nelle impostazioni
setup-address-seen = Nel tuo browser
setup-address-same = I due indirizzi coincidono.
setup-address-other-host = I due indirizzi non coincidono. Apri questa pagina su { $configured }, oppure imposta BONAFIDE_ISSUER su { $seen } e riavvia Bonafide.
setup-address-other-scheme = I due indirizzi non coincidono: uno inizia con http, l’altro con https. Se un proxy fornisce https a Bonafide, fai in modo che invii X-Forwarded-For e X-Forwarded-Proto e indicalo in BONAFIDE_TRUSTED_PROXIES. Se non c’è alcun proxy, apri questa pagina su { $configured }.
setup-address-untrusted = I due indirizzi non coincidono e c’è di mezzo un proxy di cui Bonafide non si fida. Se è tuo, aggiungi il suo indirizzo a BONAFIDE_TRUSTED_PROXIES e riavvia Bonafide.
setup-address-other-here = I due indirizzi non coincidono. Apri questa pagina su { $configured }, oppure imposta BONAFIDE_ISSUER sull’indirizzo che vedi nel browser e riavvia Bonafide.

setup-administrator-heading = Chi è il primo amministratore?
setup-administrator-lead = Questo account può fare tutto qui.
setup-email = Indirizzo email
setup-email-unfit = Inserisci un indirizzo email, per esempio ada@example.com.
setup-email-taken = Un altro account ha questo indirizzo. Usane un altro, oppure prima assegna una password a quell’account.
setup-name = Nome completo
setup-name-unfit = Inserisci un nome di 200 caratteri al massimo.
setup-passkey-submit = Crea account con una passkey
setup-passkey-hint = Il dispositivo ti chiede l’impronta, il volto o il blocco schermo. Nessuna password da ricordare.
setup-password-next = Con una password, subito dopo aggiungerai un’app di autenticazione.
setup-administrator-submit = Crea account

setup-mail-heading = Le email arrivano?
setup-mail-server = Le email passano da { $server }. Invia un’email di prova a { $email } e controlla se arriva.
setup-mail-folder = Le email vengono salvate in { $folder } invece di essere inviate. Per fare delle prove va bene.
setup-mail-off = L’invio di email è disattivato: a nessuno viene chiesto di confermare il proprio indirizzo e nessuno può ricevere una nuova password per email. Puoi cambiarlo nelle impostazioni.
setup-mail-send = Invia un’email di prova
setup-mail-again = Inviane un’altra
setup-mail-sent = L’email è in arrivo. Cercala, anche nella cartella spam.
setup-mail-later = Più tardi
setup-mail-done = Fine

setup-link-heading = Qui non è ancora configurato nulla
setup-link-needed = Per ora nessuno può amministrare { $host }. Per iniziare ti serve un link di configurazione.
setup-link-command = Esegui { $command } sulla macchina su cui gira Bonafide. Il comando mostra un link che funziona una sola volta, per un’ora.
setup-link-dead-heading = Questo link non funziona più
setup-link-dead = Ha più di un’ora, uno più recente l’ha sostituito oppure non è completo.
setup-done-heading = È tutto configurato
setup-done = C’è già chi può amministrare { $host }, quindi questo link non ha più alcun effetto.
