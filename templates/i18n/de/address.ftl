### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = E-Mail-Adresse
address-section-lead = Damit melden Sie sich an, und dorthin geht die Post für Ihr Konto.
address-change = Adresse ändern
address-heading = Ändern Sie Ihre E-Mail-Adresse
address-lead = Ihr Konto hat die Adresse { $email }. Sie gilt, bis Sie die neue bestätigen.
address-new = Neue E-Mail-Adresse
address-hint = Wir schicken einen Link dorthin und sagen der jetzigen Adresse Bescheid.
address-same = Diese Adresse hat Ihr Konto schon. Geben Sie eine andere ein.
address-no-mail = Dieser Dienst verschickt keine E-Mails, daher kann eine neue Adresse nicht bestätigt werden. Die Administration kann sie ändern.
address-pending = Wartet auf Bestätigung
address-pending-lead = Öffnen Sie die E-Mail an { $email }, um die Adresse zu bestätigen.
address-pending-until = Der Link endet
address-withdraw = Jetzige Adresse behalten
address-asked = Wir haben einen Link an die neue Adresse geschickt. Öffnen Sie ihn, um sie zu bestätigen.
address-changed = Ihr Konto hat die neue Adresse. Überall sonst sind Sie abgemeldet.
address-changed-sign-in = Ihr Konto hat die neue Adresse. Melden Sie sich damit an.
address-kept = Ihre Adresse bleibt, wie sie ist.

address-confirm-heading = Bestätigen Sie Ihre neue E-Mail-Adresse
address-confirm-lead = { $email } tritt in Ihrem Konto an die Stelle von { $old }. Überall sonst werden Sie abgemeldet.
address-confirm-submit = Adresse bestätigen
address-taken-heading = Ein anderes Konto hat diese Adresse
address-taken-what = Jede Adresse gehört zu einem Konto, daher behält Ihres die jetzige.
address-taken-do = Melden Sie sich bei dem anderen Konto an, oder wählen Sie für dieses eine andere Adresse.
address-taken-another = Andere Adresse wählen

keep-heading = Behalten Sie Ihr Konto
keep-lead = Das Konto von { $email } soll gelöscht werden. Behalten Sie es, und alles bleibt, wie es war.
keep-submit = Konto behalten
keep-done = Ihr Konto bleibt. Sie können sich jetzt anmelden.

activity-email-withdrawn = Die Änderung Ihrer E-Mail-Adresse wurde zurückgenommen
