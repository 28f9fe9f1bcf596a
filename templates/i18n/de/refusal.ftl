### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } hat eine Anfrage gesendet, die wir nicht annehmen können
refusal-heading-unnamed = Die App hat eine Anfrage gesendet, die wir nicht annehmen können
refusal-person = Sie haben nichts falsch gemacht, und es wurde nichts geändert. Gehen Sie zur App zurück und versuchen Sie es erneut. Wenn es wieder passiert, sagen Sie den Betreibern der App Bescheid.
refusal-builder = Für die Betreiber der App
refusal-parameter = Parameter
refusal-sent = Gesendet
refusal-registered = Registriert
refusal-also-registered = Auch registriert
refusal-difference = Unterschied
refusal-hint = Was zu tun ist

refusal-missing = In der Anfrage fehlt { $parameter }.
refusal-missing-hint = Senden Sie { $parameter } mit jeder Anfrage.
refusal-unregistered = Die gesendete { $parameter } ist für diesen Client nicht registriert.
refusal-unregistered-hint = Beide müssen Zeichen für Zeichen gleich sein. Ändern Sie, was die App sendet, oder registrieren Sie die Adresse, die sie sendet.
refusal-other-host-hint = Keine der für diesen Client registrierten Adressen liegt auf dem gesendeten Host. Vergleichen Sie die ganze Adresse, und registrieren Sie sie nur, wenn sie Ihnen gehört.
refusal-none-registered = Für diesen Client ist keine Adresse registriert. Registrieren Sie die, die er sendet.
refusal-unknown-client = Es gibt keinen Client mit dieser client_id.
refusal-unknown-client-hint = Vergleichen Sie sie mit der client_id, die bei der Registrierung der App vergeben wurde, und prüfen Sie, ob die App mit dem richtigen Server spricht: { $host }.
refusal-disabled-client = Dieser Client ist abgeschaltet.
refusal-disabled-client-hint = Die Administration von { $host } kann ihn wieder einschalten.
refusal-repeated = Die Anfrage enthält { $parameter } mehr als einmal.
refusal-repeated-hint = Senden Sie { $parameter } genau einmal.

difference-scheme = Das Gesendete beginnt mit { $sent }, das Registrierte mit { $registered }.
difference-host = Das Gesendete hat den Host { $sent }, das Registrierte { $registered }.
difference-port = Das Gesendete hat den Port { $sent }, das Registrierte { $registered }.
difference-slash-more = Das Gesendete endet mit einem Schrägstrich, das Registrierte nicht.
difference-slash-less = Das Registrierte endet mit einem Schrägstrich, das Gesendete nicht.
difference-case = Nur Groß- und Kleinbuchstaben im Pfad unterscheiden sich.
difference-query = Was auf das Fragezeichen folgt, unterscheidet sich.
difference-fragment = Das Gesendete hat einen Teil nach #, was nie erlaubt ist.
difference-path = Der Pfad unterscheidet sich.
difference-text = Die markierten Stellen unterscheiden sich.
