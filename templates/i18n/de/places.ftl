### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = Sitzungen
sessions-lead = Wo Sie angemeldet sind. Beenden Sie, was Sie nicht erkennen.
sessions-list = Ihre Sitzungen
sessions-here = Dieser Browser
sessions-seen = Zuletzt aktiv
sessions-since = Angemeldet
sessions-end = Beenden
sessions-end-one = Sitzung in { $browser } beenden
sessions-others = Überall sonst
sessions-others-lead = Meldet Sie in allen anderen Browsern ab und beendet, was Apps über diese Sitzungen dürfen.
sessions-end-others = Überall sonst abmelden
sessions-none-other = Sie sind nirgends sonst angemeldet.

apps-heading = Apps
apps-lead = Was Ihr Konto verwenden kann. Entziehen Sie den Zugriff, wo Sie ihn nicht mehr brauchen.
apps-list = Apps mit Zugriff
apps-may = Darf
apps-since = Seit
apps-used = Zuletzt verwendet
apps-unused = In letzter Zeit nicht verwendet
apps-on-device = Auf einem Gerät, { $host }
apps-withdraw = Zugriff entziehen
apps-withdraw-one = { $client } den Zugriff entziehen
apps-none = Keine App verwendet Ihr Konto. Wenn Sie sich bei einer anmelden, erscheint sie hier, und Sie können sie wieder entfernen.

activity-heading = Aktivität
activity-lead = Was mit Ihrem Konto geschehen ist, das Neueste zuerst.
activity-list = Ereignisse
activity-pages = Seiten
activity-newest = Neueste
activity-older = Ältere
activity-none = Hier ist noch nichts geschehen. Anmeldungen und Änderungen an Ihrem Konto erscheinen auf dieser Seite.
activity-suspicious = Sehen Sie sich das an
activity-by-administrator = Durch die Administration
activity-unknown-app = eine App
activity-login = Sie haben sich angemeldet
activity-login-new = Sie haben sich mit einem neuen Browser angemeldet
activity-login-failed = Eine Anmeldung ist fehlgeschlagen
activity-login-locked = Anmeldungen wurden nach zu vielen falschen Passwörtern eine Zeit lang gestoppt
activity-login-throttled = Anmeldungen wurden nach zu vielen Versuchen gestoppt
activity-signed-out = Sie haben sich abgemeldet
activity-session-ended = Eine Sitzung wurde beendet
activity-access-ended = Sie wurden überall abgemeldet
activity-consent-granted = Sie haben { $client } den Zugriff auf Ihr Konto erlaubt
activity-consent-withdrawn = Sie haben { $client } den Zugriff entzogen
activity-app-began = { $client } hat Zugriff erhalten
activity-app-ended = { $client } hat den Zugriff zurückgegeben
activity-token-reused = { $client } hat einen alten Schlüssel verwendet, daher wurde der Zugriff beendet
activity-code-reused = Ein Einmalcode für { $client } wurde zweimal verwendet, daher wurde der Zugriff beendet
activity-created = Ihr Konto wurde angelegt
activity-updated = Ihre Angaben wurden geändert: { $changed }
activity-enabled = Ihr Konto wurde wieder geöffnet
activity-disabled = Ihr Konto wurde geschlossen
activity-unlocked = Die Administration hat die Sperren Ihres Kontos aufgehoben
activity-suspended = Ihr Konto wurde gesperrt
activity-password = Ihr Passwort wurde geändert
activity-erasure-asked = Sie haben die Löschung Ihres Kontos verlangt
activity-erasure-undone = Ihr Konto bleibt bestehen
activity-exported = Sie haben Ihre Daten heruntergeladen
activity-other = { $code }

data-heading = Ihre Daten
data-lead = Nehmen Sie sie mit, oder lassen Sie sie löschen.
data-export = Ihre Daten herunterladen
data-export-lead = Eine Datei mit Ihrem Profil, Ihren Sitzungen, Apps und Aktivitäten. Sie enthält keine Passwörter. Zuerst fragen wir, wer Sie sind.
data-export-button = Herunterladen
data-erase = Ihr Konto löschen
data-erase-lead = Ihr Profil, Ihre Anmeldungen und aller Zugriff verschwinden für immer. Sie haben 7 Tage, um es sich anders zu überlegen.
data-erase-link = Konto löschen

erase-heading = Ihr Konto löschen?
erase-lead = Es geht um { $email }.
erase-sessions = { $count ->
    [one] Beendet eine Sitzung, diese hier
   *[other] Beendet { $count } Sitzungen
}
erase-apps = { $count ->
    [0] Keine App verliert den Zugriff
    [one] Eine App verliert den Zugriff
   *[other] { $count } Apps verlieren den Zugriff
}
erase-grace = Melden Sie sich innerhalb von 7 Tagen an, um Ihr Konto zu behalten
erase-final = Danach kann es niemand zurückholen
erase-button = Konto löschen
erase-stay = Konto behalten
erase-last-administrator = Außer Ihnen verwaltet hier niemand. Übertragen Sie die Administration zuerst jemand anderem.

erasure-asked-heading = Ihr Konto wird gelöscht
erasure-asked-when = Es verschwindet am { $date }. Bis dahin kann nichts davon verwendet werden.
erasure-asked-undo = Haben Sie es sich anders überlegt? Melden Sie sich vorher an, dann bleibt alles, wie es ist.
