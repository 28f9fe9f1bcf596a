### Read by a native speaker: no

# The person's own pages.

place-profile = Profilo
place-security = Sicurezza
place-sessions = Sessioni
place-apps = App
place-activity = Attività
place-data = Dati

done-saved = Salvato.
done-unfit = Non è stato ancora salvato nulla. Controlla i campi evidenziati.
done-ended = La sessione è terminata.
done-others-ended = Il tuo accesso è stato chiuso ovunque tranne qui.
done-withdrawn = L’app non può più usare il tuo account.
done-stale = La pagina era aperta da un po’, quindi nulla è stato modificato. Riprova.

account-places = Il tuo account
account-heading = Il tuo account
account-lead = Hai effettuato l’accesso a { $host }.
account-details = Con cosa accedi
account-email = Email
account-email-verified = Confermata
account-email-unverified = Non confermata
account-username = Nome utente
