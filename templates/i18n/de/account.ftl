### Read by a native speaker: no

# The person's own pages.

place-profile = Profil
place-security = Sicherheit
place-sessions = Sitzungen
place-apps = Apps
place-activity = Aktivität
place-data = Daten

done-saved = Gespeichert.
done-unfit = Noch wurde nichts gespeichert. Sehen Sie sich die markierten Felder an.
done-ended = Die Sitzung ist beendet.
done-others-ended = Sie sind überall sonst abgemeldet.
done-withdrawn = Die App kann Ihr Konto nicht mehr verwenden.
done-stale = Die Seite war eine Weile offen, daher wurde nichts geändert. Versuchen Sie es erneut.

account-places = Ihr Konto
account-heading = Ihr Konto
account-lead = Sie sind bei { $host } angemeldet.
account-details = Womit Sie sich anmelden
account-email = E-Mail-Adresse
account-email-verified = Bestätigt
account-email-unverified = Nicht bestätigt
account-username = Benutzername
