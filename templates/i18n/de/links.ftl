### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = E-Mail-Adresse
email-refused = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.
send-link = Link senden
back-to-sign-in = Zurück zur Anmeldung
page-started-again = Die Seite war eine Weile offen, daher wurde nichts geändert. Versuchen Sie es erneut.

forgot-heading = Wählen Sie ein neues Passwort
forgot-lead = Geben Sie die E-Mail-Adresse Ihres Kontos ein. Wir schicken Ihnen einen Link.

resend-heading = Bestätigen Sie Ihre E-Mail-Adresse
resend-lead = Geben Sie die Adresse Ihres Kontos ein, und wir schicken Ihnen einen weiteren Link.

link-sent-heading = Sehen Sie in Ihr Postfach
link-sent-what = Wie es weitergeht, steht in der E-Mail an die eingegebene Adresse.
link-sent-do = Ist nach ein paar Minuten nichts da? Sehen Sie im Spam-Ordner nach, und prüfen Sie, ob Sie die Adresse Ihres Kontos eingegeben haben.
link-send-again = Erneut senden

link-dead-heading = Dieser Link funktioniert nicht mehr
link-dead-what = Er wurde schon verwendet, ist zu alt oder wurde durch einen neueren ersetzt.
link-dead-do = Öffnen Sie die neueste E-Mail, oder fordern Sie einen neuen Link an.
link-ask-new = Neuen Link anfordern

no-mail-heading = Wenden Sie sich an die Administration
no-mail-what = Dieser Dienst verschickt keine E-Mails und kann Ihnen daher keinen Link schicken.
no-mail-do = Die Administration kann Ihnen ein neues Passwort geben.

verify-heading = Bestätigen Sie Ihre E-Mail-Adresse
verify-lead = Gehört { $email } Ihnen? Bestätigen Sie die Adresse, um Ihr Konto zu verwenden.
verify-submit = Adresse bestätigen

not-me-heading = Sichern Sie Ihr Konto
not-me-lead = Vielleicht ist jemand anderes im Konto von { $email }. Wir melden alle ab und schicken Ihnen einen Link, mit dem Sie ein neues Passwort wählen.
not-me-submit = Konto sichern

reset-heading = Wählen Sie ein neues Passwort
reset-lead = Für { $email }. Sie werden überall abgemeldet.
reset-submit = Passwort festlegen

register-heading = Konto erstellen
register-lead = Für { $host } und die Apps, die es verwenden.
register-lead-invited = Sie sind zu { $host } eingeladen. Wählen Sie Ihren Namen und ein Passwort.
register-name = Ihr Name
register-username = Benutzername (freiwillig)
register-username-hint = Ein kurzer Name, mit dem Sie sich statt mit der Adresse anmelden.
register-terms = Ich akzeptiere die Nutzungsbedingungen
register-terms-read = Bedingungen lesen
register-submit = Konto erstellen
register-no-name = Geben Sie Ihren Namen ein, mit höchstens 200 Zeichen.
register-username-unfit = Ein Benutzername besteht aus Buchstaben, Ziffern, Punkten, Unterstrichen und Bindestrichen, höchstens 64.
register-username-taken = Diesen Benutzernamen gibt es schon. Wählen Sie einen anderen.
register-terms-needed = Akzeptieren Sie die Nutzungsbedingungen, um weiterzumachen.
register-closed-heading = Konten legt die Administration an
register-closed-what = Sie können hier nicht selbst ein Konto erstellen.
register-closed-do = Bitten Sie die Administration um eine Einladung. Wenn Sie eine haben, öffnen Sie deren Link.
