### Read by a native speaker: no

# What an app may do.

consent-heading = Consentire a { $client } di usare il tuo account?
consent-asks = { $client } chiede di
consent-approve = Consenti
consent-deny = Non consentire
consent-not-you = Non sei tu?

scope-openid = Sapere chi sei
scope-openid-hint = Un identificatore che resta lo stesso a ogni accesso
scope-profile = Vedere il tuo profilo
scope-profile-hint = Il tuo nome, il nome utente e le altre informazioni che hai inserito
scope-email = Vedere il tuo indirizzo email
scope-address = Vedere il tuo indirizzo postale
scope-phone = Vedere il tuo numero di telefono
scope-groups = Vedere i tuoi gruppi
scope-groups-hint = I nomi dei gruppi a cui appartieni
scope-offline = Mantenere l’accesso in tua assenza
scope-offline-hint = Anche dopo che esci, finché tu o un amministratore non lo revocate
scope-other = Usare { $scope }
scope-other-hint = Il significato lo stabilisce l’app
