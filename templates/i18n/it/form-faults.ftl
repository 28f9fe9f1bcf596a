### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = Quello che è stato inviato è più lungo di quanto questa pagina accetti, quindi non è stato fatto nulla. Accorcialo e riprova.
form-fault-character = Quello che è stato inviato contiene un carattere che non si può conservare, quindi non è stato fatto nulla. Scrivilo a mano invece di incollarlo.
form-fault-repeated = Qualcosa è stato inviato due volte dove conta una sola risposta, quindi non è stato fatto nulla. Compila questa pagina ancora una volta.
form-fault-unknown = È stato inviato più di quanto questa pagina chieda, quindi non è stato fatto nulla. Compila solo i campi che vedi qui.
form-fault-garbled = Quello che il tuo browser ha inviato non è arrivato per intero, quindi non è stato fatto nulla. Riprova.
