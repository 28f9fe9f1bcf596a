### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = Accedi per continuare su { $client }
login-heading-here = Accedi a { $host }
login-heading-confirm = Conferma la tua identità
login-confirm = { $client } ti chiede di accedere di nuovo prima di continuare.
login-confirm-here = Accedi di nuovo prima di continuare.

login-identifier = Email o nome utente
login-password = Password
login-forgot = Non la ricordi?
login-remember = Resta connesso
login-remember-hint = { $days ->
    [one] Per un giorno su questo dispositivo. Non attivarlo se è condiviso.
   *[other] Per { $days } giorni su questo dispositivo. Non attivarlo se è condiviso.
}

login-missing = Inserisci l’email o il nome utente e la password.
login-refused = Nome e password non corrispondono. Controlla entrambi e riprova.
login-refused-ask = Nome e password non corrispondono. Controlla entrambi e riprova, oppure chiedi una nuova password all’amministratore.
login-locked = Troppi tentativi. Potrai riprovare tra { $wait }.
login-busy = Molte persone stanno accedendo in questo momento. Riprova tra { $wait }.
login-away = In questo momento non possiamo verificare le password. Attendi un momento, inserisci la tua e riprova: arriverai comunque allo stesso punto.
login-password-reset = La nuova password è impostata. Accedi con questa.
login-email-verified = Il tuo indirizzo è confermato. Ora puoi accedere.
login-account-ready = Se questo indirizzo è nuovo qui, il tuo account è pronto. Accedi per usarlo.
login-register = Crea un account
login-started-again = La pagina era aperta da un po’, quindi abbiamo ricominciato. Arriverai comunque nello stesso posto.

select-heading = Scegli un account
select-lead = per continuare su { $client }
select-lead-here = per continuare su { $host }
select-list = I tuoi account
