### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = Neues Passwort
password-rule = Mindestens { $least } Zeichen. Vier oder mehr Wörter, die nicht zusammengehören, sind stark und leicht zu merken.
password-offer = Hier ist ein starkes. Bewahren Sie es in Ihrem Passwortmanager auf.
password-offer-use = Dieses verwenden

password-missing = Geben Sie ein neues Passwort ein.
password-too-short = Zu kurz: Verwenden Sie mindestens { $least } Zeichen.
password-too-long = Zu lang: Verwenden Sie höchstens { $most } Zeichen.
password-holds-nul = Es enthält ein Zeichen, das sich nicht tippen lässt. Wählen Sie ein anderes Passwort.
password-common = Viele haben dieses Passwort, daher wird es mit als Erstes erraten. Wählen Sie ein anderes.
password-holds-name = Es enthält einen Teil Ihres Namens, der leicht zu erraten ist. Lassen Sie ihn weg.
password-holds-email = Es enthält einen Teil Ihrer E-Mail-Adresse, der leicht zu erraten ist. Lassen Sie ihn weg.
password-holds-username = Es enthält einen Teil Ihres Benutzernamens, der leicht zu erraten ist. Lassen Sie ihn weg.
password-holds-service = Es enthält den Namen dieses Dienstes, der leicht zu erraten ist. Lassen Sie ihn weg.
password-used-before = Dieses Passwort hatten Sie schon. Wählen Sie eines, das neu ist.

strength-very-weak = Sehr schwach
strength-weak = Schwach
strength-fair = Mittel
strength-good = Gut
strength-strong = Stark
strength-because = { $level }: { $reason }
strength-keyboard = Tasten nebeneinander sind leicht zu erraten.
strength-repetition = Wiederholungen machen es kaum stärker.
strength-sequence = Folgen wie abc oder 6543 sind leicht zu erraten.
strength-common = Es besteht aus einem häufigen Wort, Namen oder Passwort.
strength-date = Daten und Jahreszahlen sind leicht zu erraten.

# The page that changes it.

password-heading = Passwort ändern
password-heading-set = Passwort festlegen
password-heading-required = Sie brauchen ein neues Passwort
password-lead = Hier bleiben Sie angemeldet, überall sonst werden Sie abgemeldet.
password-lead-set = Danach können Sie sich auch damit anmelden.
password-lead-required = Die Administration verlangt für dieses Konto ein neues Passwort, bevor es weitergeht.
password-current = Aktuelles Passwort
password-current-missing = Geben Sie Ihr jetziges Passwort ein.
password-current-wrong = Das ist nicht Ihr jetziges Passwort. Prüfen Sie es und versuchen Sie es erneut.
password-submit = Passwort ändern
password-submit-set = Passwort festlegen
password-cancel = Abbrechen
password-locked = Zu viele Versuche. In { $wait } können Sie es erneut versuchen.
password-busy = Gerade melden sich viele an. Versuchen Sie es in { $wait } erneut.
password-started-again = Die Seite war eine Weile offen, daher wurde nichts geändert. Geben Sie beide Passwörter noch einmal ein.
