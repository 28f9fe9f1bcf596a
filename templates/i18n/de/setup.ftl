### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = Schritt { $number } von 3
setup-go-on = Weiter
setup-started-again = Die Seite war eine Weile offen, daher ist noch nichts geschehen. Machen Sie hier weiter.
setup-busy = Gerade melden sich viele an. Versuchen Sie es in { $wait } erneut.

setup-address-heading = Ist das die richtige Adresse?
setup-address-lead = Apps und Links in E-Mails werden die Adresse aus den Einstellungen verwenden. Sie muss dieselbe sein wie in Ihrem Browser.
setup-address-configured = In den Einstellungen
setup-address-seen = In Ihrem Browser
setup-address-same = Die beiden sind gleich.
setup-address-other-host = Die beiden sind verschieden. Öffnen Sie diese Seite unter { $configured }, oder setzen Sie BONAFIDE_ISSUER auf { $seen } und starten Sie Bonafide neu.
setup-address-other-scheme = Die beiden sind verschieden: Die eine beginnt mit http, die andere mit https. Wenn ein Proxy für Bonafide https bereitstellt, lassen Sie ihn X-Forwarded-For und X-Forwarded-Proto senden, und nennen Sie ihn in BONAFIDE_TRUSTED_PROXIES. Wenn es keinen gibt, öffnen Sie diese Seite unter { $configured }.
setup-address-untrusted = Die beiden sind verschieden, und dazwischen steht ein Proxy, dem Bonafide nicht vertraut. Wenn es Ihrer ist, tragen Sie seine Adresse in BONAFIDE_TRUSTED_PROXIES ein und starten Sie Bonafide neu.
setup-address-other-here = Die beiden sind verschieden. Öffnen Sie diese Seite unter { $configured }, oder setzen Sie BONAFIDE_ISSUER auf die Adresse in Ihrem Browser und starten Sie Bonafide neu.

setup-administrator-heading = Wer übernimmt als Erstes die Administration?
setup-administrator-lead = Dieses Konto darf hier alles.
setup-email = E-Mail-Adresse
setup-email-unfit = Geben Sie eine E-Mail-Adresse ein, zum Beispiel ada@example.com.
setup-email-taken = Ein anderes Konto hat diese Adresse. Verwenden Sie eine andere, oder geben Sie jenem Konto zuerst ein Passwort.
setup-name = Vollständiger Name
setup-name-unfit = Geben Sie einen Namen mit höchstens 200 Zeichen ein.
setup-passkey-submit = Konto mit Passkey erstellen
setup-passkey-hint = Ihr Gerät fragt nach Fingerabdruck, Gesicht oder Bildschirmsperre. Sie müssen sich kein Passwort merken.
setup-password-next = Mit einem Passwort richten Sie als Nächstes eine Authentifizierungs-App ein.
setup-administrator-submit = Konto erstellen

setup-mail-heading = Kommen E-Mails an?
setup-mail-server = E-Mails gehen über { $server }. Senden Sie eine Test-E-Mail an { $email } und sehen Sie nach, ob sie ankommt.
setup-mail-folder = E-Mails werden in { $folder } abgelegt, statt verschickt zu werden. Zum Ausprobieren genügt das.
setup-mail-off = Der E-Mail-Versand ist ausgeschaltet: Niemand muss die eigene Adresse bestätigen, und niemand kann per E-Mail ein neues Passwort bekommen. In den Einstellungen können Sie das ändern.
setup-mail-send = Test-E-Mail senden
setup-mail-again = Noch eine senden
setup-mail-sent = Die E-Mail ist unterwegs. Sehen Sie auch im Spam-Ordner nach.
setup-mail-later = Später
setup-mail-done = Fertig

setup-link-heading = Hier ist noch nichts eingerichtet
setup-link-needed = Bisher kann niemand { $host } verwalten. Um zu beginnen, brauchen Sie einen Einrichtungslink.
setup-link-command = Führen Sie { $command } auf dem Rechner aus, auf dem Bonafide läuft. Der Befehl gibt einen Link aus, der einmal funktioniert, eine Stunde lang.
setup-link-dead-heading = Dieser Link funktioniert nicht mehr
setup-link-dead = Er ist älter als eine Stunde, wurde durch einen neueren ersetzt oder ist nicht vollständig.
setup-done-heading = Alles ist eingerichtet
setup-done = Jemand kann { $host } schon verwalten, daher bewirkt dieser Link nichts mehr.
