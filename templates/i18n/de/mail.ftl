### Read by a native speaker: no

# Letters.

mail-footer = Gesendet von { $host } an { $address }. Jeder Link in dieser E-Mail führt zu { $host } und nirgendwo sonst hin.
mail-greeting = Guten Tag { $name },
mail-works-once = Dieser Link funktioniert einmal, bis { $time }.
mail-button-fails = Wenn die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:
mail-browser-on = { $browser } auf { $system }
mail-fact-when = Wann
mail-fact-browser = Browser
mail-fact-address = IP-Adresse
mail-fact-groups = Gruppen
mail-fact-factor = Faktor

mail-verify-subject = E-Mail-Adresse für { $host } bestätigen
mail-verify-heading = Bestätigen Sie Ihre E-Mail-Adresse
mail-verify-why = Jemand, höchstwahrscheinlich Sie selbst, hat mit dieser Adresse ein Konto bei { $host } eröffnet. Bestätigen Sie, dass sie Ihnen gehört, um das Konto zu verwenden.
mail-verify-action = Adresse bestätigen
mail-verify-not-you = Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Ohne die Bestätigung kann niemand ein Konto mit Ihrer Adresse verwenden.

mail-exists-subject = Sie haben schon ein Konto bei { $host }
mail-exists-heading = Sie haben schon ein Konto
mail-exists-why = Jemand, höchstwahrscheinlich Sie selbst, wollte mit dieser Adresse ein Konto bei { $host } eröffnen. Es gibt schon eines, Sie können sich also einfach anmelden.
mail-exists-forgot = Wenn Sie das Passwort vergessen haben, wählen Sie ein neues: { $address }
mail-exists-action = Anmelden
mail-exists-not-you = Wenn Sie das nicht waren, müssen Sie nichts tun. Wer das wollte, hat nicht erfahren, dass Sie ein Konto haben.

mail-reset-subject = Neues Passwort für { $host } wählen
mail-reset-heading = Wählen Sie ein neues Passwort
mail-reset-why = Jemand, höchstwahrscheinlich Sie selbst, hat ein neues Passwort für Ihr Konto bei { $host } angefordert.
mail-reset-action = Passwort wählen
mail-reset-not-you = Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Ihr Passwort bleibt, wie es ist.

mail-confirm-subject = Neue E-Mail-Adresse für { $host } bestätigen
mail-confirm-heading = Bestätigen Sie Ihre neue E-Mail-Adresse
mail-confirm-why = Sie möchten diese Adresse für Ihr Konto bei { $host } verwenden. Bis Sie sie bestätigen, gilt die alte weiter.
mail-confirm-action = Adresse bestätigen
mail-confirm-not-you = Wenn Sie das nicht waren, ignorieren Sie diese E-Mail. Ohne die Bestätigung ändert sich nichts.

mail-change-subject = Ihre E-Mail-Adresse für { $host } soll geändert werden
mail-change-heading = Ihre E-Mail-Adresse soll geändert werden
mail-change-why = Jemand, der bei Ihrem Konto auf { $host } angemeldet ist, möchte dessen Adresse in { $address } ändern. Diese Adresse gilt weiter, bis die neue bestätigt ist.
mail-change-you = Wenn Sie das waren, müssen Sie hier nichts tun: Öffnen Sie die E-Mail, die an die neue Adresse ging.
mail-change-not-you = Wenn Sie das nicht waren, stoppen Sie die Änderung und wählen Sie ein neues Passwort.
mail-change-stop = Änderung stoppen

mail-invitation-subject = Einladung zu { $host }
mail-invitation-heading = Sie sind eingeladen
mail-invitation-why = Sie sind eingeladen, ein Konto bei { $host } zu eröffnen.
mail-invitation-from = { $name } lädt Sie ein, ein Konto bei { $host } zu eröffnen.
mail-invitation-action = Einladung annehmen
mail-invitation-not-you = Wenn Sie nicht wissen, worum es geht, ignorieren Sie diese E-Mail. Ohne Sie passiert nichts.

mail-login-subject = Bei { $host } anmelden
mail-login-heading = Anmelden
mail-login-why = Dieser Link meldet Sie bei { $host } an. Wer ihn hat, kann ihn verwenden; geben Sie ihn also nicht weiter.
mail-login-action = Anmelden
mail-login-not-you = Wenn Sie nicht darum gebeten haben, ignorieren Sie diese E-Mail und sagen Sie der Administration Bescheid.

mail-erasure-subject = Ihr Konto bei { $host } soll gelöscht werden
mail-erasure-heading = Ihr Konto soll gelöscht werden
mail-erasure-why = Ihr Konto bei { $host } und alles, was dazugehört, wird am { $time } gelöscht. Danach kann es niemand zurückholen.
mail-erasure-action = Konto behalten
mail-erasure-not-you = Wenn Sie das nicht waren, behalten Sie Ihr Konto und wählen Sie ein neues Passwort.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = Wenn Sie das nicht waren, ist vielleicht jemand anderes in Ihrem Konto. Sichern Sie es jetzt.
mail-notice-not-you-ask = Wenn Sie das nicht waren, ist vielleicht jemand anderes in Ihrem Konto. Ändern Sie Ihr Passwort und sagen Sie der Administration Bescheid.
mail-notice-mistake = Wenn Sie das für einen Irrtum halten, wenden Sie sich an die Administration.
mail-notice-secure = Konto sichern

mail-device-heading = Neue Anmeldung bei Ihrem Konto
mail-device-what = Jemand hat sich bei Ihrem Konto auf { $host } mit einem Browser angemeldet, den wir noch nicht kennen. Wenn Sie das waren, müssen Sie nichts tun.
mail-password-heading = Ihr Passwort wurde geändert
mail-password-what = Das Passwort Ihres Kontos ist neu. Alle, die mit dem alten angemeldet waren, wurden abgemeldet.
mail-email-heading = Ihre E-Mail-Adresse wurde geändert
mail-email-what = E-Mails für Ihr Konto gehen jetzt an { $address } und nicht mehr an diese Adresse.
mail-factor-added-heading = Ein zweiter Faktor wurde hinzugefügt
mail-factor-added-what = Ihr Konto hat einen weiteren Weg, zu beweisen, dass Sie es sind.
mail-factor-removed-heading = Ein zweiter Faktor wurde entfernt
mail-factor-removed-what = Einer der Wege, zu beweisen, dass Sie es sind, gilt für Ihr Konto nicht mehr.
mail-factor-totp = Authentifizierungs-App
mail-factor-passkey = Passkey
mail-factor-named = { $kind }, { $name }
mail-code-used-heading = Ein Wiederherstellungscode wurde verwendet
mail-code-used-what = { $count ->
    [0] Jemand hat sich mit einem Wiederherstellungscode bei Ihrem Konto angemeldet. Es war der letzte: Erstellen Sie jetzt neue.
    [one] Jemand hat sich mit einem Wiederherstellungscode bei Ihrem Konto angemeldet. Ein Code ist übrig.
   *[other] Jemand hat sich mit einem Wiederherstellungscode bei Ihrem Konto angemeldet. { $count } Codes sind übrig.
}
mail-codes-new-heading = Ihre Wiederherstellungscodes wurden ersetzt
mail-codes-new-what = Die alten Wiederherstellungscodes Ihres Kontos funktionieren nicht mehr.
mail-wrong-factors-heading = Falsche Codes für Ihr Konto
mail-wrong-factors-what = Jemand hat Ihr Passwort eingegeben und danach zu viele falsche Codes. Eine Zeit lang wird kein Code angenommen.
mail-locked-heading = Zu viele falsche Passwörter für Ihr Konto
mail-locked-refused = Jemand hat viele falsche Passwörter versucht; darum werden Anmeldungen von dort vorerst abgelehnt. In Browsern, in denen Sie sich schon einmal angemeldet haben, gilt Ihr Passwort wie immer. Wenn Sie es waren und nicht hineinkommen, wählen Sie ein neues Passwort.
mail-suspended-heading = Ihr Konto wurde gesperrt
mail-suspended-what = Sie können sich vorerst nicht anmelden und wurden überall abgemeldet.
mail-deleted-heading = Ihr Konto wurde gelöscht
mail-deleted-what = Ihr Konto bei { $host } ist gelöscht, mit allem, was dazugehörte.
mail-provider-linked-heading = Ein weiterer Weg zur Anmeldung wurde hinzugefügt
mail-provider-linked-what = Wer sich bei { $provider } mit dem eben verknüpften Konto anmeldet, kommt in Ihr Konto.
mail-provider-unlinked-heading = Ein Weg zur Anmeldung wurde entfernt
mail-provider-unlinked-what = Ihr Konto öffnet sich nicht mehr mit { $provider }.
mail-reuse-heading = Eine App wurde von Ihrem Konto abgemeldet
mail-reuse-what = { $client } hat einen Schlüssel zu Ihrem Konto verwendet, der schon einmal verwendet worden war. Das kommt vor, wenn ein Schlüssel kopiert wurde; darum haben wir der App alle Schlüssel entzogen. Melden Sie sich bei { $client } neu an, um weiterzumachen.

mail-test-subject = Ein Testbrief von { $host }
mail-test-heading = Der Versand funktioniert
mail-test-what = Sie haben { $host } um einen Testbrief gebeten, und hier ist er. Es ist nichts zu tun.
mail-test-not-you = Wenn Sie es nicht waren, richtet jemand anderes { $host } in Ihrem Namen ein.
