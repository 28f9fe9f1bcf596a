### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = Nuova password
password-rule = Almeno { $least } caratteri. Quattro o più parole senza legame tra loro sono sicure e facili da ricordare.
password-offer = Eccone una sicura. Conservala nel tuo gestore di password.
password-offer-use = Usa questa

password-missing = Inserisci una nuova password.
password-too-short = Troppo corta: usa almeno { $least } caratteri.
password-too-long = Troppo lunga: usa al massimo { $most } caratteri.
password-holds-nul = Contiene un carattere che non si può digitare. Scegli un’altra password.
password-common = Molte persone hanno questa password, quindi è tra le prime a essere indovinate. Scegline un’altra.
password-holds-name = Contiene una parte del tuo nome, facile da indovinare. Toglila.
password-holds-email = Contiene una parte del tuo indirizzo email, facile da indovinare. Toglila.
password-holds-username = Contiene una parte del tuo nome utente, facile da indovinare. Toglila.
password-holds-service = Contiene il nome di questo servizio, facile da indovinare. Toglilo.
password-used-before = Hai già avuto questa password. Scegline una nuova.

strength-very-weak = Molto debole
strength-weak = Debole
strength-fair = Discreta
strength-good = Buona
strength-strong = Sicura
strength-because = { $level }: { $reason }
strength-keyboard = i tasti vicini sono facili da indovinare.
strength-repetition = ripetere la stessa cosa la rafforza poco.
strength-sequence = le sequenze come abc o 6543 sono facili da indovinare.
strength-common = è fatta di una parola, un nome o una password comune.
strength-date = le date e gli anni sono facili da indovinare.

# The page that changes it.

password-heading = Cambia la password
password-heading-set = Imposta una password
password-heading-required = Serve una nuova password
password-lead = Qui il tuo accesso resta attivo, altrove verrà chiuso.
password-lead-set = Potrai poi accedere anche con questa.
password-lead-required = Un amministratore chiede una nuova password per questo account prima di continuare.
password-current = Password attuale
password-current-missing = Inserisci la password che hai ora.
password-current-wrong = Non è la password che hai ora. Controllala e riprova.
password-submit = Cambia password
password-submit-set = Imposta password
password-cancel = Annulla
password-locked = Troppi tentativi. Potrai riprovare tra { $wait }.
password-busy = Molte persone stanno accedendo in questo momento. Riprova tra { $wait }.
password-started-again = La pagina era aperta da un po’, quindi nulla è stato modificato. Inserisci di nuovo entrambe le password.
