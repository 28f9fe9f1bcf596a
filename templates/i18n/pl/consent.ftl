### Read by a native speaker: no

# What an app may do.

consent-heading = Zezwolić { $client } na korzystanie z Twojego konta?
consent-asks = { $client } prosi o możliwość
consent-approve = Zezwól
consent-deny = Nie zezwalaj
consent-not-you = To nie Ty?

scope-openid = Ustalenia, kim jesteś
scope-openid-hint = Identyfikator, który przy każdym logowaniu pozostaje ten sam
scope-profile = Wyświetlania Twojego profilu
scope-profile-hint = Imię i nazwisko, nazwa użytkownika i inne podane przez Ciebie informacje
scope-email = Wyświetlania Twojego adresu e-mail
scope-address = Wyświetlania Twojego adresu pocztowego
scope-phone = Wyświetlania Twojego numeru telefonu
scope-groups = Wyświetlania Twoich grup
scope-groups-hint = Nazwy grup, do których należysz
scope-offline = Zachowania dostępu pod Twoją nieobecność
scope-offline-hint = Także po wylogowaniu, aż Ty lub administrator go zakończycie
scope-other = Korzystania z { $scope }
scope-other-hint = Co to oznacza, zależy od aplikacji
