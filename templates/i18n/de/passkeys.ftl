### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = Mit Passkey anmelden
passkey-factor = Passkey verwenden
passkey-or = oder
passkey-cancelled = Es wurde kein Passkey verwendet. Sie können es erneut versuchen.
passkey-failed = Ihr Browser konnte hier keinen Passkey verwenden. Versuchen Sie es erneut, oder nehmen Sie einen anderen Weg.
passkey-taken = Auf diesem Gerät liegt schon ein Passkey von Ihnen.
passkey-refused = Dieser Passkey funktioniert hier nicht. Versuchen Sie es erneut, oder melden Sie sich auf andere Weise an.
passkey-factor-refused = Dieser Passkey funktioniert hier nicht. Versuchen Sie es erneut, oder verwenden Sie einen Code.

passkey-add-heading = Passkey hinzufügen
passkey-add-lead = Ihr Gerät fragt nach Fingerabdruck, Gesicht oder Bildschirmsperre und bewahrt den Passkey auf.
passkey-add-submit = Passkey hinzufügen
passkey-name = Name
passkey-name-hint = Damit Sie ihn wiedererkennen, zum Beispiel das Gerät, auf dem er liegt.
passkey-name-wrong = Geben Sie ihm einen Namen mit höchstens 64 Zeichen.
passkey-default-name = Mein Passkey
passkey-needs-script = Passkeys brauchen JavaScript und einen Browser, der sie kennt.
passkey-needs-name = Passkeys brauchen einen Server mit einem Namen; dieser ist nur unter seiner Nummer bekannt.
passkey-started-again = Die Seite war eine Weile offen, daher ist sie jetzt neu.
passkey-expired = Das hat zu lange gedauert. Versuchen Sie es erneut.
passkey-not-proven = Dieser Passkey lässt sich hier nicht verwenden. Ihr Gerät muss Sie erkennen, wenn es einen erstellt.
passkey-too-many = Sie haben so viele Passkeys, wie ein Konto aufnehmen kann. Entfernen Sie zuerst einen.

passkey-synced = Von einem Passwortmanager auf Ihre Geräte übertragen
passkey-bound = Bleibt auf einem Gerät
passkey-rename = Namen speichern
passkey-remove-heading = Diesen Passkey entfernen
passkey-remove-lead = „{ $name }“ lässt Sie dann nicht mehr hinein, und Anmeldungen auf anderen Geräten müssen neu bestätigt werden. Löschen Sie ihn auch auf Ihrem Gerät.
passkey-remove = Passkey entfernen
passkey-last-way-in = Dieser Passkey ist Ihr einziger Weg hinein. Legen Sie zuerst ein Passwort fest, oder fügen Sie einen weiteren Passkey hinzu.
