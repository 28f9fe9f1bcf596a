### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = Kod lub klucz dostępu był błędny
activity-event-factor-locked = Kody były przez jakiś czas odrzucane po zbyt wielu błędnych
activity-event-factor-not-evaluated = Kod został odrzucony bez sprawdzania po zbyt wielu błędnych
activity-event-factor-shown = Potwierdzono, że to Ty
activity-event-app-added = Dodano aplikację uwierzytelniającą
activity-event-app-removed = Usunięto aplikację uwierzytelniającą
activity-event-passkey-added = Dodano klucz dostępu
activity-event-passkey-removed = Usunięto klucz dostępu
activity-event-factors-reset = Usunięto wszystkie drugie etapy Twojego logowania
activity-event-app-renamed = Zmieniono nazwę aplikacji uwierzytelniającej
activity-event-passkey-renamed = Zmieniono nazwę klucza dostępu
activity-event-passkey-doubtful = Klucz dostępu odpowiedział poza kolejnością; być może istnieje jego kopia
activity-event-codes-made = Utworzono nowe kody odzyskiwania
activity-event-code-used = Użyto kodu odzyskiwania
activity-event-device-remembered = Zapamiętano przeglądarkę; przez jakiś czas nie prosimy w niej o drugi etap
activity-event-device-forgotten = W przeglądarce znów prosimy o drugi etap
activity-event-login-link = Utworzono link, który loguje Cię jeden raz
activity-event-identity-linked = Połączono Twoje konto z kontem gdzie indziej
activity-event-identity-unlinked = Usunięto połączenie z kontem gdzie indziej
activity-event-administrator = Ta usługa została skonfigurowana przez Ciebie jako pierwszego administratora
activity-event-erased = Usunięto Twoje konto
activity-event-password-failed = Hasło nie zostało zmienione, bo obecne było błędne
activity-event-password-reset = Hasło zostało ustawione za pomocą przysłanego linku
activity-event-link-mailed = Wysłano do Ciebie link
activity-event-mail-dead = Nie udało się doręczyć listu do Ciebie
activity-event-email-verified = Potwierdzono Twój adres e-mail
activity-event-email-asked = Poproszono o inny adres e-mail
activity-event-email-changed = Zmieniono Twój adres e-mail
activity-event-unproven-cleaned = Potwierdzono Twój adres i usunięto to, co inni mogli umieścić na Twoim koncie
activity-event-not-me = Zgłoszono, że to nie Ty, więc zakończono wszelki dostęp
activity-event-terms = Zaakceptowano warunki korzystania

# What of an account was changed, in a list.

activity-part-email-verified = potwierdzenie adresu e-mail
activity-part-attributes = dane prowadzone przez administratora
activity-part-groups = grupy
activity-part-administrator = uprawnienia administratora
activity-part-must-change = konieczność zmiany hasła
activity-part-phone-verified = potwierdzenie numeru telefonu
activity-part-address = adres pocztowy
activity-event-consent-denied = Nie zezwolono { $client } na korzystanie z Twojego konta
activity-event-token-revoked = Unieważniony token: { $client }
