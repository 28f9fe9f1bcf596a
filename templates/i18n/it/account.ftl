### Read by a native speaker: no

# The person's own pages.

account-heading = Il tuo account
account-lead = Hai effettuato l’accesso a { $host }.
account-details = I tuoi dati
account-name = Nome
account-email = Email
account-email-verified = Confermata
account-email-unverified = Non confermata
account-username = Nome utente

password-change-heading = Serve una nuova password
password-change-why = Un amministratore chiede una nuova password per questo account prima di continuare.
password-change-how = Non puoi ancora cambiarla in questa pagina. Chiedi all’amministratore di impostarne una nuova, poi accedi con quella.
