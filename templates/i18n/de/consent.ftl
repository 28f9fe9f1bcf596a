### Read by a native speaker: no

# What an app may do.

consent-heading = { $client } den Zugriff auf Ihr Konto erlauben?
consent-asks = { $client } möchte
consent-approve = Erlauben
consent-deny = Nicht erlauben
consent-not-you = Sind Sie das nicht?

scope-openid = Wissen, wer Sie sind
scope-openid-hint = Eine Kennung, die bei jeder Anmeldung gleich bleibt
scope-profile = Ihr Profil sehen
scope-profile-hint = Ihren Namen, Ihren Benutzernamen und was Sie sonst angegeben haben
scope-email = Ihre E-Mail-Adresse sehen
scope-address = Ihre Postanschrift sehen
scope-phone = Ihre Telefonnummer sehen
scope-groups = Ihre Gruppen sehen
scope-groups-hint = Die Namen der Gruppen, zu denen Sie gehören
scope-offline = Zugriff behalten, wenn Sie nicht da sind
scope-offline-hint = Auch nach dem Abmelden, bis Sie oder die Administration ihn beenden
scope-other = { $scope } verwenden
scope-other-hint = Was das bedeutet, legt die App fest
