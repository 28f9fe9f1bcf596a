### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } ha inviato una richiesta che non possiamo accettare
refusal-heading-unnamed = L’app ha inviato una richiesta che non possiamo accettare
refusal-person = Non hai sbagliato nulla e nulla è stato modificato. Torna all’app e riprova; se succede di nuovo, avvisa chi la gestisce.
refusal-builder = Per chi gestisce l’app
refusal-parameter = Parametro
refusal-sent = Inviato
refusal-registered = Registrato
refusal-also-registered = Anche registrato
refusal-difference = Differenza
refusal-hint = Cosa fare

refusal-missing = Nella richiesta manca { $parameter }.
refusal-missing-hint = Invia { $parameter } con ogni richiesta.
refusal-unregistered = Il valore di { $parameter } inviato non è registrato per questo client.
refusal-unregistered-hint = I due devono essere uguali, carattere per carattere. Cambia ciò che l’app invia, oppure registra l’indirizzo che invia.
refusal-other-host-hint = Nessuno degli indirizzi registrati per questo client si trova sull’host inviato. Confronta l’intero indirizzo e registralo solo se è tuo.
refusal-none-registered = Per questo client non è registrato alcun indirizzo. Registra quello che invia.
refusal-unknown-client = Non esiste alcun client con questo client_id.
refusal-unknown-client-hint = Confrontalo con il client_id assegnato alla registrazione dell’app e verifica che l’app si rivolga al server giusto: { $host }.
refusal-disabled-client = Questo client è disattivato.
refusal-disabled-client-hint = Un amministratore di { $host } può riattivarlo.
refusal-repeated = La richiesta contiene { $parameter } più di una volta.
refusal-repeated-hint = Invia { $parameter } una sola volta.

difference-scheme = Ciò che è stato inviato inizia con { $sent }, ciò che è registrato con { $registered }.
difference-host = Ciò che è stato inviato ha l’host { $sent }, ciò che è registrato { $registered }.
difference-port = Ciò che è stato inviato ha la porta { $sent }, ciò che è registrato { $registered }.
difference-slash-more = Ciò che è stato inviato termina con una barra, ciò che è registrato no.
difference-slash-less = Ciò che è registrato termina con una barra, ciò che è stato inviato no.
difference-case = Differiscono solo maiuscole e minuscole del percorso.
difference-query = Differisce ciò che segue il punto interrogativo.
difference-fragment = Ciò che è stato inviato ha una parte dopo #, che non è mai consentita.
difference-path = Il percorso è diverso.
difference-text = Le parti evidenziate sono diverse.
