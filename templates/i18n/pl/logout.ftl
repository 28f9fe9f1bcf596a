### Read by a native speaker: no

# Signing out.

logout-heading = Wylogować się?
logout-asked = { $client } prosi o wylogowanie Cię z { $host }.
logout-effect = Nastąpi wylogowanie z { $host } w tej przeglądarce.
logout-stay = Nie wylogowuj

logged-out-heading = Wylogowano
logged-out-effect = W tej przeglądarce nie jesteś już w { $host }.
logged-out-apps = Aplikacja, która jest nadal otwarta, może utrzymywać logowanie, dopóki jej nie zamkniesz lub się w niej nie wylogujesz.
