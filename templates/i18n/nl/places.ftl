### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = Sessies
sessions-lead = Waar je bent ingelogd. Beëindig wat je niet herkent.
sessions-list = Je sessies
sessions-here = Deze browser
sessions-seen = Laatst actief
sessions-since = Ingelogd
sessions-end = Beëindigen
sessions-end-one = Sessie in { $browser } beëindigen
sessions-others = Overal elders
sessions-others-lead = Logt je uit in elke andere browser en beëindigt wat apps via die sessies mogen doen.
sessions-end-others = Overal elders uitloggen
sessions-none-other = Je bent nergens anders ingelogd.

apps-heading = Je apps
apps-lead = Wat je account kan gebruiken. Trek in wat je niet meer nodig hebt.
apps-list = Apps met toegang
apps-may = Mag
apps-since = Sinds
apps-used = Laatst gebruikt
apps-unused = De laatste tijd niet gebruikt
apps-on-device = Op een apparaat, { $host }
apps-withdraw = Toegang intrekken
apps-withdraw-one = Toegang intrekken van { $client }
apps-none = Geen app gebruikt je account. Log je bij een app in, dan verschijnt die hier en kun je die weer verwijderen.

activity-heading = Activiteit
activity-lead = Wat er met je account is gebeurd, het nieuwste eerst.
activity-list = Gebeurtenissen
activity-pages = Pagina’s
activity-newest = Nieuwste
activity-older = Ouder
activity-none = Hier is nog niets gebeurd. Logins en wijzigingen van je account verschijnen op deze pagina.
activity-suspicious = Kijk hiernaar
activity-by-administrator = Door een beheerder
activity-unknown-app = een app
activity-login = Je hebt ingelogd
activity-login-new = Je hebt ingelogd met een nieuwe browser
activity-login-failed = Een login is mislukt
activity-login-locked = Inloggen is een tijdje gestopt na te veel verkeerde wachtwoorden
activity-login-throttled = Inloggen is gestopt na te veel pogingen
activity-signed-out = Je hebt uitgelogd
activity-session-ended = Een sessie is beëindigd
activity-access-ended = Je bent overal uitgelogd
activity-consent-granted = Je hebt { $client } toegestaan je account te gebruiken
activity-consent-withdrawn = Je hebt de toegang van { $client } ingetrokken
activity-app-began = { $client } kreeg toegang
activity-app-ended = { $client } gaf de toegang terug
activity-token-reused = { $client } gebruikte een oude sleutel, dus is de toegang beëindigd
activity-code-reused = Een eenmalige code voor { $client } is twee keer gebruikt, dus is de toegang beëindigd
activity-created = Je account is gemaakt
activity-updated = Je gegevens zijn gewijzigd: { $changed }
activity-enabled = Je account is weer geopend
activity-disabled = Je account is gesloten
activity-unlocked = Een beheerder heeft de blokkades van je account opgeheven
activity-suspended = Je account is opgeschort
activity-password = Je wachtwoord is gewijzigd
activity-erasure-asked = Je hebt gevraagd je account te wissen
activity-erasure-undone = Je account blijft
activity-exported = Je hebt je gegevens gedownload
activity-other = { $code }

data-heading = Je gegevens
data-lead = Neem ze mee of laat ze wissen.
data-export = Je gegevens downloaden
data-export-lead = Eén bestand met je profiel, sessies, apps en activiteit. Er staan geen wachtwoorden in. We vragen eerst wie je bent.
data-export-button = Downloaden
data-erase = Je account wissen
data-erase-lead = Je profiel, logins en alle toegang verdwijnen voorgoed. Je hebt 7 dagen om van gedachten te veranderen.
data-erase-link = Account wissen

erase-heading = Je account wissen?
erase-lead = Het gaat om { $email }.
erase-sessions = { $count ->
    [one] Beëindigt één sessie, deze
   *[other] Beëindigt { $count } sessies
}
erase-apps = { $count ->
    [0] Geen app verliest toegang
    [one] Eén app verliest toegang
   *[other] { $count } apps verliezen toegang
}
erase-grace = Log binnen 7 dagen in om je account te houden
erase-final = Daarna kan niemand het terughalen
erase-button = Account wissen
erase-stay = Account houden
erase-last-administrator = Je bent hier de laatste beheerder. Maak eerst iemand anders beheerder.

erasure-asked-heading = Je account wordt gewist
erasure-asked-when = Het verdwijnt op { $date }. Tot dan kan niets ervan worden gebruikt.
erasure-asked-undo = Van gedachten veranderd? Log vóór die tijd in, dan blijft alles zoals het is.
