### Read by a native speaker: no

# Letters.

mail-footer = Inviato da { $host } a { $address }. Tutti i link di questa email portano a { $host } e da nessun’altra parte.
mail-greeting = Ciao { $name },
mail-works-once = Questo link funziona una sola volta, fino a { $time }.
mail-button-fails = Se il pulsante non funziona, apri questo indirizzo:
mail-browser-on = { $browser } su { $system }
mail-fact-when = Quando
mail-fact-browser = Browser
mail-fact-address = Indirizzo IP
mail-fact-groups = Gruppi
mail-fact-factor = Metodo

mail-verify-subject = Conferma il tuo indirizzo email per { $host }
mail-verify-heading = Conferma il tuo indirizzo email
mail-verify-why = Qualcuno, molto probabilmente tu, ha aperto un account su { $host } con questo indirizzo. Conferma che è tuo per usare l’account.
mail-verify-action = Conferma indirizzo
mail-verify-not-you = Se non sei stato tu, ignora questa email. Senza la conferma nessuno può usare un account con il tuo indirizzo.

mail-exists-subject = Hai già un account su { $host }
mail-exists-heading = Hai già un account
mail-exists-why = Qualcuno, molto probabilmente tu, ha chiesto un account su { $host } con questo indirizzo. Ne esiste già uno, quindi ti basta accedere.
mail-exists-forgot = Se hai dimenticato la password, scegline una nuova: { $address }
mail-exists-action = Accedi
mail-exists-not-you = Se non sei stato tu, non devi fare nulla. Chi l’ha chiesto non ha saputo che hai un account.

mail-reset-subject = Scegli una nuova password per { $host }
mail-reset-heading = Scegli una nuova password
mail-reset-why = Qualcuno, molto probabilmente tu, ha chiesto una nuova password per il tuo account su { $host }.
mail-reset-action = Scegli password
mail-reset-not-you = Se non sei stato tu, ignora questa email. La tua password resta com’è.

mail-confirm-subject = Conferma il tuo nuovo indirizzo email per { $host }
mail-confirm-heading = Conferma il tuo nuovo indirizzo email
mail-confirm-why = Hai chiesto di usare questo indirizzo per il tuo account su { $host }. Finché non lo confermi, resta valido quello precedente.
mail-confirm-action = Conferma indirizzo
mail-confirm-not-you = Se non sei stato tu, ignora questa email. Senza la conferma non cambia nulla.

mail-change-subject = Il tuo indirizzo email per { $host } sta per cambiare
mail-change-heading = Il tuo indirizzo email sta per cambiare
mail-change-why = Qualcuno che ha effettuato l’accesso al tuo account su { $host } ha chiesto di cambiarne l’indirizzo in { $address }. Questo indirizzo resta valido finché il nuovo non viene confermato.
mail-change-you = Se sei stato tu, qui non devi fare nulla: apri l’email inviata al nuovo indirizzo.
mail-change-not-you = Se non sei stato tu, blocca la modifica e scegli una nuova password.
mail-change-stop = Blocca la modifica

mail-invitation-subject = Hai un invito per { $host }
mail-invitation-heading = Hai ricevuto un invito
mail-invitation-why = Ti invitiamo ad aprire un account su { $host }.
mail-invitation-from = { $name } ti invita ad aprire un account su { $host }.
mail-invitation-action = Accetta invito
mail-invitation-not-you = Se non sai di cosa si tratta, ignora questa email. Senza di te non succede nulla.

mail-login-subject = Accedi a { $host }
mail-login-heading = Accedi
mail-login-why = Questo link ti fa accedere a { $host }. Chiunque lo abbia può usarlo, quindi non inoltrarlo.
mail-login-action = Accedi
mail-login-not-you = Se non l’hai chiesto tu, ignora questa email e avvisa l’amministratore.

mail-erasure-subject = Il tuo account su { $host } sta per essere cancellato
mail-erasure-heading = Il tuo account sta per essere cancellato
mail-erasure-why = Il tuo account su { $host } e tutto ciò che contiene verranno cancellati il { $time }. Dopo nessuno potrà recuperarli.
mail-erasure-action = Mantieni il mio account
mail-erasure-not-you = Se non sei stato tu, mantieni il tuo account e scegli una nuova password.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = Se non sei stato tu, qualcun altro potrebbe avere accesso al tuo account. Mettilo al sicuro ora.
mail-notice-not-you-ask = Se non sei stato tu, qualcun altro potrebbe avere accesso al tuo account. Cambia la password e avvisa l’amministratore.
mail-notice-mistake = Se pensi che sia un errore, rivolgiti all’amministratore.
mail-notice-secure = Metti al sicuro l’account

mail-device-heading = Nuovo accesso al tuo account
mail-device-what = Qualcuno ha effettuato l’accesso al tuo account su { $host } da un browser che non avevamo mai visto. Se sei stato tu, non devi fare nulla.
mail-password-heading = La tua password è stata cambiata
mail-password-what = La password del tuo account è nuova. Chi aveva effettuato l’accesso con quella vecchia è stato disconnesso.
mail-email-heading = Il tuo indirizzo email è stato cambiato
mail-email-what = Le email per il tuo account ora arrivano a { $address } e non più a questo indirizzo.
mail-factor-added-heading = È stato aggiunto un secondo fattore
mail-factor-added-what = Il tuo account ha un modo in più per dimostrare che sei tu.
mail-factor-removed-heading = È stato rimosso un secondo fattore
mail-factor-removed-what = Uno dei modi per dimostrare che sei tu non funziona più per il tuo account.
mail-factor-totp = App di autenticazione
mail-factor-passkey = Passkey
mail-factor-named = { $kind }, { $name }
mail-code-used-heading = È stato usato un codice di recupero
mail-code-used-what = { $count ->
    [0] Qualcuno ha effettuato l’accesso al tuo account con un codice di recupero. Era l’ultimo: creane di nuovi ora.
    [one] Qualcuno ha effettuato l’accesso al tuo account con un codice di recupero. Resta un codice.
   *[other] Qualcuno ha effettuato l’accesso al tuo account con un codice di recupero. Restano { $count } codici.
}
mail-codes-new-heading = I tuoi codici di recupero sono stati sostituiti
mail-codes-new-what = I vecchi codici di recupero del tuo account non funzionano più.
mail-wrong-factors-heading = Codici errati per il tuo account
mail-wrong-factors-what = Qualcuno ha inserito la tua password e poi troppi codici errati. Per un po’ non viene accettato alcun codice.
mail-locked-heading = Troppe password errate per il tuo account
mail-locked-refused = Qualcuno ha provato molte password errate, quindi per ora gli accessi da lì vengono rifiutati. Nei browser in cui hai già effettuato l’accesso la tua password funziona come sempre. Se eri tu e non riesci a entrare, scegli una nuova password.
mail-suspended-heading = Il tuo account è stato sospeso
mail-suspended-what = Per ora non puoi accedere e le tue sessioni sono state chiuse ovunque.
mail-deleted-heading = Il tuo account è stato eliminato
mail-deleted-what = Il tuo account su { $host } non esiste più, con tutto ciò che conteneva.
mail-provider-linked-heading = È stato aggiunto un altro modo per accedere
mail-provider-linked-what = Chi accede a { $provider } con l’account appena collegato entra nel tuo account.
mail-provider-unlinked-heading = È stato rimosso un modo per accedere
mail-provider-unlinked-what = Il tuo account non si apre più con { $provider }.
mail-reuse-heading = Un’app è stata disconnessa dal tuo account
mail-reuse-what = { $client } ha usato una chiave del tuo account che era già stata usata. Succede quando una chiave è stata copiata, quindi le abbiamo tolto tutte le chiavi. Accedi di nuovo a { $client } per continuare.

mail-test-subject = Una lettera di prova da { $host }
mail-test-heading = La posta funziona
mail-test-what = Hai chiesto a { $host } una lettera di prova, ed eccola. Non devi fare nulla.
mail-test-not-you = Se non eri tu, qualcun altro sta configurando { $host } a tuo nome.
