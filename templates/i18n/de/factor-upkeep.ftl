### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = Mit Ihrem Passkey bestätigen
factor-lead-passkey = Bestätigen Sie mit dem Passkey, den Sie diesem Konto hinzugefügt haben, dass Sie es sind.
factor-passkey-cannot = Passkeys brauchen JavaScript und einen Browser, der sie kennt. Sie können stattdessen einen Wiederherstellungscode verwenden.
factor-use-passkey = Stattdessen den Passkey verwenden
factor-needs-longer-password = Ihr Passwort ist nur zusammen mit einem zweiten Schritt lang genug. Wählen Sie zuerst ein längeres.

enrol-passkey = Stattdessen einen Passkey verwenden
codes-print = Drucken

app-kind = Authentifizierungs-App
app-remove-heading = Diese App entfernen
app-remove-lead = Codes von „{ $name }“ werden dann nicht mehr angenommen, und Anmeldungen auf anderen Geräten müssen neu bestätigt werden.
app-remove-last-lead = Codes von „{ $name }“ werden dann nicht mehr angenommen. Es ist Ihre einzige App: Ohne Passkey kommen alle, die Ihr Passwort kennen, allein damit hinein, und auch Ihre Wiederherstellungscodes verschwinden.
app-remove = App entfernen

renew-codes-heading = Neue Wiederherstellungscodes
renew-codes-effect = Sie bekommen zehn neue Codes, und Ihre bisherigen funktionieren sofort nicht mehr. Die neuen werden nur dieses eine Mal gezeigt.
renew-codes-stay = Meine bisherigen behalten

security-devices-forget-all = Alle vergessen

done-app-added = Ihre App ist hinzugefügt.
done-passkey-added = Ihr Passkey ist hinzugefügt.
done-factor-removed = Dieser Weg zur Anmeldung ist entfernt.
done-forgotten = Dort wird wieder nach dem zweiten Schritt gefragt.

login-link-heading = Mit diesem Link anmelden
login-link-lead = Die Betreiber dieses Dienstes haben ihn für Sie erstellt. Er funktioniert einmal; richten Sie danach einen neuen zweiten Schritt ein.
login-link-dead-heading = Dieser Link funktioniert nicht mehr
login-link-dead = Er wurde schon verwendet oder ist zu alt. Bitten Sie die Betreiber dieses Dienstes um einen neuen.
