### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = Ein Code oder Passkey war falsch
activity-event-factor-locked = Codes wurden nach zu vielen falschen eine Zeit lang abgelehnt
activity-event-factor-not-evaluated = Ein Code wurde nach zu vielen falschen ungeprüft abgelehnt
activity-event-factor-shown = Sie haben bestätigt, dass Sie es sind
activity-event-app-added = Eine Authentifizierungs-App wurde hinzugefügt
activity-event-app-removed = Eine Authentifizierungs-App wurde entfernt
activity-event-passkey-added = Ein Passkey wurde hinzugefügt
activity-event-passkey-removed = Ein Passkey wurde entfernt
activity-event-factors-reset = Alle zweiten Schritte Ihrer Anmeldung wurden entfernt
activity-event-app-renamed = Sie haben eine Authentifizierungs-App umbenannt
activity-event-passkey-renamed = Sie haben einen Passkey umbenannt
activity-event-passkey-doubtful = Ein Passkey hat außer der Reihe geantwortet; vielleicht gibt es eine Kopie davon
activity-event-codes-made = Neue Wiederherstellungscodes wurden erstellt
activity-event-code-used = Ein Wiederherstellungscode wurde verwendet
activity-event-device-remembered = Ein Browser wurde gemerkt und wird eine Zeit lang nicht nach dem zweiten Schritt gefragt
activity-event-device-forgotten = Ein Browser wird wieder nach dem zweiten Schritt gefragt
activity-event-login-link = Ein Link wurde erstellt, der Sie einmal anmeldet
activity-event-identity-linked = Ihr Konto wurde mit einem Konto anderswo verknüpft
activity-event-identity-unlinked = Die Verknüpfung mit einem Konto anderswo wurde entfernt
activity-event-administrator = Sie haben diesen Dienst als erste Administration eingerichtet
activity-event-erased = Ihr Konto wurde gelöscht
activity-event-password-failed = Ihr Passwort wurde nicht geändert, weil das aktuelle falsch war
activity-event-password-reset = Ihr Passwort wurde mit einem zugesandten Link festgelegt
activity-event-link-mailed = Ihnen wurde ein Link zugesandt
activity-event-mail-dead = Ein Brief an Sie ließ sich nicht zustellen
activity-event-email-verified = Ihre E-Mail-Adresse wurde bestätigt
activity-event-email-asked = Eine andere E-Mail-Adresse wurde verlangt
activity-event-email-changed = Ihre E-Mail-Adresse wurde geändert
activity-event-unproven-cleaned = Sie haben Ihre Adresse bestätigt; was andere in Ihrem Konto hinterlassen haben könnten, wurde entfernt
activity-event-not-me = Sie haben gemeldet, dass Sie etwas nicht waren; darum wurden alle Zugänge beendet
activity-event-terms = Sie haben die Nutzungsbedingungen akzeptiert

# What of an account was changed, in a list.

activity-part-email-verified = ob Ihre E-Mail-Adresse bestätigt ist
activity-part-attributes = Angaben der Administration
activity-part-groups = Gruppen
activity-part-administrator = ob Sie verwalten
activity-part-must-change = ob Sie Ihr Passwort ändern müssen
activity-part-phone-verified = ob Ihre Telefonnummer bestätigt ist
activity-part-address = Postanschrift
activity-event-consent-denied = Sie haben { $client } den Zugriff auf Ihr Konto nicht erlaubt
activity-event-token-revoked = { $client } hat eines seiner Token widerrufen
