### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = Sesje
sessions-lead = Gdzie trwa Twoje logowanie. Zakończ to, czego nie rozpoznajesz.
sessions-list = Twoje sesje
sessions-here = Ta przeglądarka
sessions-seen = Ostatnia aktywność
sessions-since = Zalogowano
sessions-end = Zakończ
sessions-end-one = Zakończ sesję: { $browser }
sessions-others = Wszędzie indziej
sessions-others-lead = Wylogowuje Cię we wszystkich innych przeglądarkach i kończy to, co aplikacje mogą robić dzięki tym sesjom.
sessions-end-others = Wyloguj się wszędzie indziej
sessions-none-other = Nie ma logowania nigdzie indziej.

apps-heading = Aplikacje
apps-lead = Co może korzystać z Twojego konta. Cofnij dostęp, którego już nie potrzebujesz.
apps-list = Aplikacje z dostępem
apps-may = Może
apps-since = Od
apps-used = Ostatnie użycie
apps-unused = Ostatnio nieużywana
apps-on-device = Na urządzeniu, { $host }
apps-withdraw = Cofnij dostęp
apps-withdraw-one = Cofnij dostęp: { $client }
apps-none = Żadna aplikacja nie korzysta z Twojego konta. Gdy zalogujesz się do jakiejś, pojawi się tutaj i będzie można ją usunąć.

activity-heading = Aktywność
activity-lead = Co działo się z Twoim kontem, od najnowszych.
activity-list = Zdarzenia
activity-pages = Strony
activity-newest = Najnowsze
activity-older = Starsze
activity-none = Nic się tu jeszcze nie wydarzyło. Na tej stronie pojawią się logowania i zmiany na Twoim koncie.
activity-suspicious = Zwróć na to uwagę
activity-by-administrator = Przez administratora
activity-unknown-app = aplikacja
activity-login = Logowanie
activity-login-new = Logowanie w nowej przeglądarce
activity-login-failed = Nieudane logowanie
activity-login-locked = Wstrzymano logowanie na jakiś czas po zbyt wielu błędnych hasłach
activity-login-throttled = Wstrzymano logowanie po zbyt wielu próbach
activity-signed-out = Wylogowanie
activity-session-ended = Zakończono sesję
activity-access-ended = Wylogowano Cię wszędzie
activity-consent-granted = Zezwolono { $client } na korzystanie z Twojego konta
activity-consent-withdrawn = Cofnięto dostęp: { $client }
activity-app-began = Uzyskany dostęp: { $client }
activity-app-ended = Zwrócony dostęp: { $client }
activity-token-reused = Użyto starego klucza, więc dostęp został cofnięty: { $client }
activity-code-reused = Jednorazowego kodu użyto dwa razy, więc dostęp został cofnięty: { $client }
activity-created = Utworzono Twoje konto
activity-updated = Zmieniono Twoje dane: { $changed }
activity-enabled = Ponownie otwarto Twoje konto
activity-disabled = Zamknięto Twoje konto
activity-unlocked = Administrator zdjął blokady Twojego konta
activity-suspended = Zawieszono Twoje konto
activity-password = Zmieniono Twoje hasło
activity-erasure-asked = Poproszono o usunięcie Twojego konta
activity-erasure-undone = Twoje konto pozostaje
activity-exported = Pobrano Twoje dane
activity-other = { $code }

data-heading = Twoje dane
data-lead = Zabierz je ze sobą albo zleć ich usunięcie.
data-export = Pobierz swoje dane
data-export-lead = Jeden plik z profilem, sesjami, aplikacjami i aktywnością. Nie zawiera haseł. Najpierw zapytamy, kim jesteś.
data-export-button = Pobierz
data-erase = Usuń konto
data-erase-lead = Profil, sposoby logowania i cały dostęp znikną na zawsze. Masz 7 dni na zmianę decyzji.
data-erase-link = Usuń konto

erase-heading = Usunąć konto?
erase-lead = Chodzi o { $email }.
erase-sessions = { $count ->
    [one] Kończy jedną sesję, tę
    [few] Kończy { $count } sesje
    [many] Kończy { $count } sesji
   *[other] Kończy { $count } sesji
}
erase-apps = { $count ->
    [0] Żadna aplikacja nie traci dostępu
    [one] Jedna aplikacja traci dostęp
    [few] { $count } aplikacje tracą dostęp
    [many] { $count } aplikacji traci dostęp
   *[other] { $count } aplikacji traci dostęp
}
erase-grace = Zaloguj się w ciągu 7 dni, aby zachować konto
erase-final = Potem nikt nie będzie mógł go odzyskać
erase-button = Usuń konto
erase-stay = Zachowaj konto
erase-last-administrator = Nie ma tu innego administratora. Najpierw nadaj tę rolę komuś innemu.

erasure-asked-heading = Twoje konto zostanie usunięte
erasure-asked-when = Zniknie { $date }. Do tego czasu nie można z niego korzystać.
erasure-asked-undo = Zmiana decyzji? Zaloguj się przed tym terminem, a wszystko zostanie po staremu.
