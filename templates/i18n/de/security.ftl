### Read by a native speaker: no

# How a person proves who they are.

security-heading = Sicherheit
security-lead = Wie Sie sich anmelden und wie Sie wieder hineinkommen.
security-added = Hinzugefügt
security-used = Zuletzt verwendet
security-unused = Noch nie verwendet
security-manage = Verwalten

security-password = Passwort
security-password-lead = Verwenden Sie eines, das Sie sonst nirgends verwenden.
security-password-none = Sie melden sich ohne Passwort an.
security-password-changed = Geändert
security-password-change = Passwort ändern
security-password-set = Passwort festlegen

security-passkeys = Passkeys
security-passkeys-lead = Melden Sie sich mit Fingerabdruck, Gesicht oder Bildschirmsperre an. Einen Passkey kann Ihnen niemand abluchsen.
security-passkeys-none = Noch kein Passkey. Fügen Sie auf jedem Gerät, das Sie oft benutzen, einen hinzu.
security-passkeys-add = Passkey hinzufügen

security-factors = Authentifizierungs-Apps
security-factors-lead = Ein Code von Ihrem Handy, nach dem wir nach dem Passwort fragen.
security-factors-none = Noch keine App. Mit einer hilft ein gestohlenes Passwort allein niemandem.
security-factors-add = App hinzufügen

security-codes = Wiederherstellungscodes
security-codes-lead = Jeder lässt Sie einmal hinein, wenn Handy oder Passkey verloren sind. Bewahren Sie sie nicht beim Handy auf.
security-codes-left = { $count ->
    [0] Keiner übrig
    [one] Ein Code übrig
   *[other] { $count } Codes übrig
}
security-codes-made = Erstellt
security-codes-make = Codes erstellen
security-codes-renew = Neue Codes erstellen

security-devices = Gemerkte Geräte
security-devices-lead = Browser, die eine Zeit lang nicht nach dem zweiten Schritt gefragt werden.
security-devices-none = Kein Gerät ist gemerkt. Wählen Sie „Auf diesem Gerät … nicht mehr fragen“, wenn Sie einen Code eingeben.
security-devices-until = Gemerkt bis
security-devices-forget = Vergessen
security-devices-forget-name = { $name } vergessen
