### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = Accedi con una passkey
passkey-factor = Usa una passkey
passkey-or = oppure
passkey-cancelled = Non è stata usata alcuna passkey. Puoi riprovare.
passkey-failed = Il browser non ha potuto usare una passkey qui. Riprova, oppure scegli un altro modo.
passkey-taken = Su questo dispositivo c’è già una tua passkey.
passkey-refused = Questa passkey non funziona qui. Riprova, oppure accedi in un altro modo.
passkey-factor-refused = Questa passkey non funziona qui. Riprova, oppure usa un codice.

passkey-add-heading = Aggiungi una passkey
passkey-add-lead = Il dispositivo ti chiede l’impronta, il volto o il blocco schermo, e conserva la passkey.
passkey-add-submit = Aggiungi passkey
passkey-name = Nome
passkey-name-hint = Per riconoscerla, per esempio il dispositivo su cui si trova.
passkey-name-wrong = Dalle un nome di 64 caratteri al massimo.
passkey-default-name = La mia passkey
passkey-needs-script = Le passkey richiedono JavaScript e un browser che le supporti.
passkey-needs-name = Le passkey richiedono un server con un nome; questo è noto solo con il suo numero.
passkey-started-again = La pagina era aperta da un po’, quindi eccola di nuovo.
passkey-expired = Ci è voluto troppo tempo. Riprova.
passkey-not-proven = Questa passkey non si può usare qui. Il dispositivo deve riconoscerti quando ne crea una.
passkey-too-many = Hai tutte le passkey che un account può contenere. Prima rimuovine una.

passkey-synced = Trasferita tra i dispositivi da un gestore di password
passkey-bound = Resta su un solo dispositivo
passkey-rename = Salva nome
passkey-remove-heading = Rimuovi questa passkey
passkey-remove-lead = “{ $name }” non ti farà più entrare e gli accessi su altri dispositivi dovranno essere confermati di nuovo. Eliminala anche dal dispositivo.
passkey-remove = Rimuovi passkey
passkey-last-way-in = Questa passkey è il tuo unico modo per entrare. Prima imposta una password o aggiungi un’altra passkey.
