### Read by a native speaker: no

# How a person proves who they are.

security-heading = Beveiliging
security-lead = Hoe je inlogt, en hoe je er weer in komt.
security-added = Toegevoegd
security-used = Laatst gebruikt
security-unused = Nooit gebruikt
security-manage = Beheren

security-password = Wachtwoord
security-password-lead = Gebruik er een die je nergens anders gebruikt.
security-password-none = Je logt in zonder wachtwoord.
security-password-changed = Gewijzigd
security-password-change = Wachtwoord wijzigen
security-password-set = Wachtwoord instellen

security-passkeys = Toegangssleutels
security-passkeys-lead = Log in met je vingerafdruk, je gezicht of je schermvergrendeling. Niemand kan een toegangssleutel van je aftroggelen.
security-passkeys-none = Nog geen toegangssleutel. Voeg er een toe op elk apparaat dat je vaak gebruikt.
security-passkeys-add = Toegangssleutel toevoegen

security-factors = Authenticator-apps
security-factors-lead = Een code van je telefoon, waar na je wachtwoord om wordt gevraagd.
security-factors-none = Nog geen app. Met een app komt niemand binnen met alleen een gestolen wachtwoord.
security-factors-add = App toevoegen

security-codes = Herstelcodes
security-codes-lead = Elke code laat je één keer binnen als je telefoon of toegangssleutel kwijt is. Bewaar ze niet bij je telefoon.
security-codes-left = { $count ->
    [0] Geen code over
    [one] Eén code over
   *[other] { $count } codes over
}
security-codes-made = Gemaakt
security-codes-make = Codes maken
security-codes-renew = Nieuwe codes maken

security-devices = Onthouden apparaten
security-devices-lead = Browsers waarin een tijdje niet om de tweede stap wordt gevraagd.
security-devices-none = Er is geen apparaat onthouden. Vink ‘… niet meer vragen op dit apparaat’ aan wanneer je een code invult.
security-devices-until = Onthouden tot
security-devices-forget = Vergeten
security-devices-forget-name = { $name } vergeten
