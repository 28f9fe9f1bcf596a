### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = Code eingeben
factor-heading-recovery = Wiederherstellungscode eingeben
factor-lead = Öffnen Sie Ihre Authentifizierungs-App und tippen Sie die sechs Ziffern ein, die sie für dieses Konto zeigt.
factor-lead-recovery = Verwenden Sie einen der Codes, die Sie beim Einrichten der Anmeldung in zwei Schritten gespeichert haben. Jeder funktioniert einmal.
factor-code = Sechsstelliger Code
factor-code-hint = Der Code wechselt alle 30 Sekunden.
factor-recovery-code = Wiederherstellungscode
factor-recovery-code-hint = Er hat vier Gruppen aus vier Buchstaben und Ziffern.
factor-remember = { $days ->
    [one] Auf diesem Gerät einen Tag lang nicht mehr fragen
   *[other] Auf diesem Gerät { $days } Tage lang nicht mehr fragen
}
factor-remember-hint = Hier genügt dann Ihr Passwort. Lassen Sie es auf einem gemeinsamen Gerät aus.
factor-submit = Weiter
factor-use-recovery = Stattdessen einen Wiederherstellungscode verwenden
factor-use-app = Stattdessen die Authentifizierungs-App verwenden
factor-start-over = Als jemand anderes anmelden
factor-malformed = Tippen Sie die sechs Ziffern aus Ihrer Authentifizierungs-App ein.
factor-malformed-recovery = Tippen Sie einen Wiederherstellungscode so ein, wie er angezeigt wurde: vier Gruppen aus vier Buchstaben und Ziffern.
factor-wrong = Dieser Code stimmt nicht oder wurde schon verwendet. Warten Sie auf den nächsten und versuchen Sie es erneut.
factor-wrong-recovery = Dieser Wiederherstellungscode stimmt nicht oder wurde schon verwendet. Versuchen Sie einen anderen.
factor-locked = Zu viele falsche Codes. In { $wait } können Sie es erneut versuchen.

enrol-heading = Anmeldung in zwei Schritten einrichten
enrol-lead = Zusätzlich zum Passwort brauchen Sie dann einen Code aus einer App auf Ihrem Handy, damit niemand allein mit dem Passwort hineinkommt.
enrol-lead-required = Dieses Konto braucht bei der Anmeldung einen zweiten Schritt, bevor es weitergeht.
enrol-scan = Öffnen Sie eine Authentifizierungs-App und scannen Sie dieses Bild.
enrol-picture = Bild für Ihre Authentifizierungs-App
enrol-key = Das Scannen geht nicht? Tippen Sie stattdessen diesen Schlüssel in die App:
enrol-code = Tippen Sie dann die sechs Ziffern ein, die die App zeigt
enrol-name = Name der App oder des Geräts
enrol-name-hint = Damit Sie später wissen, welche es ist.
enrol-name-default = Authentifizierungs-App
enrol-submit = Einschalten
enrol-wrong = Das ist nicht der Code, den die App zeigen sollte. Prüfen Sie die Uhrzeit Ihres Handys und versuchen Sie den nächsten Code.
enrol-started-again = Die Seite war zu lange offen. Hier ist ein neues Bild: Scannen Sie es noch einmal.

codes-heading = Wiederherstellungscodes speichern
codes-lead = Wenn Sie Ihr Handy verlieren, lässt einer dieser Codes Sie hinein. Jeder funktioniert einmal. Sie werden nur jetzt gezeigt.
codes-list = Wiederherstellungscodes
codes-download = Herunterladen
codes-done = Ich habe sie gespeichert
codes-keep = Bewahren Sie sie dort auf, wo nur Sie sie finden, etwa in einem Passwortmanager oder auf Papier.
