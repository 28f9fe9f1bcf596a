### Read by a native speaker: no

# What an app may do.

consent-heading = Mag { $client } je account gebruiken?
consent-asks = { $client } vraagt toestemming voor het volgende
consent-approve = Toestaan
consent-deny = Niet toestaan
consent-not-you = Ben jij dit niet?

scope-openid = Weten wie je bent
scope-openid-hint = Een kenmerk dat bij elke keer inloggen hetzelfde blijft
scope-profile = Je profiel bekijken
scope-profile-hint = Je naam, gebruikersnaam en wat je verder hebt ingevuld
scope-email = Je e-mailadres bekijken
scope-address = Je postadres bekijken
scope-phone = Je telefoonnummer bekijken
scope-groups = Je groepen bekijken
scope-groups-hint = De namen van de groepen waar je bij hoort
scope-offline = Toegang houden als je er niet bent
scope-offline-hint = Ook nadat je bent uitgelogd, tot jij of een beheerder er een eind aan maakt
scope-other = { $scope } gebruiken
scope-other-hint = Wat dat betekent, bepaalt de app
