### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = Qui non c’è nulla
not-found-what = Questo indirizzo non porta da nessuna parte.
not-found-do = Controlla che non ci siano errori di battitura, oppure riparti dall’app da cui arrivi.

bad-request-heading = Non siamo riusciti a leggere la richiesta
bad-request-what = Ciò che il browser ha inviato era incompleto o danneggiato.
bad-request-do = Torna indietro e riprova. Se hai seguito un link, chiedine uno nuovo.

forbidden-heading = Non hai accesso a questa pagina
forbidden-what = Il tuo account non è autorizzato a farlo.
forbidden-do = Se pensi che dovrebbe esserlo, rivolgiti all’amministratore.

foreign-form-heading = Abbiamo interrotto l’operazione per sicurezza
foreign-form-what = Il modulo non è stato inviato dalla nostra pagina, quindi non abbiamo cambiato nulla.
foreign-form-do = Riapri la pagina e invialo da lì.

wrong-method-heading = Qui non funziona così
wrong-method-what = Questo indirizzo esiste, ma non si può usare in questo modo.
wrong-method-do = Riparti dall’app da cui arrivi.

too-large-heading = Era troppo in una volta sola
too-large-what = Ciò che il browser ha inviato supera la dimensione che accettiamo.
too-large-do = Ricomincia dall’app da cui arrivi.

too-many-heading = Facciamo una breve pausa
too-many-what = Ci sono stati troppi tentativi in poco tempo.
too-many-do = Riprova tra { $wait }.

unavailable-heading = Torniamo subito
unavailable-what = Una parte del servizio non è raggiungibile in questo momento. Nulla di ciò che hai fatto è andato perso.
unavailable-do = Riprova tra { $wait }.

internal-heading = Qualcosa non ha funzionato da parte nostra
internal-what = Non dipende da te e nulla è stato modificato.
internal-do = Riprova. Se succede di nuovo, invia il riferimento qui sotto all’amministratore.

cookies-heading = Il browser non ha conservato alcun cookie
cookies-what = Per farti accedere, { $host } deve salvare un cookie, ma il browser non l’ha conservato.
cookies-do = Consenti i cookie per { $host }, oppure esci dalla navigazione privata, poi riprova.

form-post-heading = Ritorno a { $client }
form-post-lead = Se non succede nulla, continua tu.
form-post-continue = Continua
