### Read by a native speaker: no

# Letters.

mail-footer = Wysłane przez { $host } na adres { $address }. Każdy link w tej wiadomości prowadzi do { $host } i nigdzie indziej.
mail-greeting = Dzień dobry, { $name },
mail-works-once = Ten link działa jeden raz, do { $time }.
mail-button-fails = Jeśli przycisk nie działa, otwórz ten adres:
mail-browser-on = { $browser } w { $system }
mail-fact-when = Kiedy
mail-fact-browser = Przeglądarka
mail-fact-address = Adres IP
mail-fact-groups = Grupy
mail-fact-factor = Sposób

mail-verify-subject = Potwierdź adres e-mail w { $host }
mail-verify-heading = Potwierdź adres e-mail
mail-verify-why = Ktoś, najpewniej Ty, założył konto w { $host } z tym adresem. Aby korzystać z konta, potwierdź, że adres należy do Ciebie.
mail-verify-action = Potwierdź adres
mail-verify-not-you = Jeśli to nie Ty, zignoruj tę wiadomość. Bez potwierdzenia nikt nie może korzystać z konta z Twoim adresem.

mail-exists-subject = Masz już konto w { $host }
mail-exists-heading = Masz już konto
mail-exists-why = Ktoś, najpewniej Ty, poprosił o konto w { $host } z tym adresem. Takie konto już istnieje, więc wystarczy się zalogować.
mail-exists-forgot = Jeśli nie pamiętasz hasła, wybierz nowe: { $address }
mail-exists-action = Zaloguj się
mail-exists-not-you = Jeśli to nie Ty, nie musisz nic robić. Osoba, która o to prosiła, nie dowiedziała się, że masz konto.

mail-reset-subject = Wybierz nowe hasło w { $host }
mail-reset-heading = Wybierz nowe hasło
mail-reset-why = Ktoś, najpewniej Ty, poprosił o nowe hasło do Twojego konta w { $host }.
mail-reset-action = Wybierz hasło
mail-reset-not-you = Jeśli to nie Ty, zignoruj tę wiadomość. Hasło pozostanie bez zmian.

mail-confirm-subject = Potwierdź nowy adres e-mail w { $host }
mail-confirm-heading = Potwierdź nowy adres e-mail
mail-confirm-why = Ten adres ma być używany na Twoim koncie w { $host }. Dopóki go nie potwierdzisz, obowiązuje poprzedni.
mail-confirm-action = Potwierdź adres
mail-confirm-not-you = Jeśli to nie Ty, zignoruj tę wiadomość. Bez potwierdzenia nic się nie zmieni.

mail-change-subject = Twój adres e-mail w { $host } ma się zmienić
mail-change-heading = Twój adres e-mail ma się zmienić
mail-change-why = Ktoś zalogowany na Twoje konto w { $host } poprosił o zmianę jego adresu na { $address }. Ten adres obowiązuje, dopóki nowy nie zostanie potwierdzony.
mail-change-you = Jeśli to Ty, nie musisz tu nic robić: otwórz wiadomość wysłaną na nowy adres.
mail-change-not-you = Jeśli to nie Ty, zatrzymaj zmianę i wybierz nowe hasło.
mail-change-stop = Zatrzymaj zmianę

mail-invitation-subject = Zaproszenie do { $host }
mail-invitation-heading = Masz zaproszenie
mail-invitation-why = Zapraszamy Cię do założenia konta w { $host }.
mail-invitation-from = { $name } zaprasza Cię do założenia konta w { $host }.
mail-invitation-action = Przyjmij zaproszenie
mail-invitation-not-you = Jeśli nie wiesz, o co chodzi, zignoruj tę wiadomość. Bez Ciebie nic się nie stanie.

mail-login-subject = Zaloguj się w { $host }
mail-login-heading = Zaloguj się
mail-login-why = Ten link loguje Cię w { $host }. Może go użyć każdy, kto go ma, więc nie przekazuj go dalej.
mail-login-action = Zaloguj się
mail-login-not-you = Jeśli to nie Twoja prośba, zignoruj tę wiadomość i powiadom administratora.

mail-erasure-subject = Twoje konto w { $host } ma zostać usunięte
mail-erasure-heading = Twoje konto ma zostać usunięte
mail-erasure-why = Twoje konto w { $host } i wszystko, co do niego należy, zostanie usunięte { $time }. Potem nikt nie będzie mógł go odzyskać.
mail-erasure-action = Zachowaj moje konto
mail-erasure-not-you = Jeśli to nie Ty, zachowaj konto i wybierz nowe hasło.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = Jeśli to nie Ty, ktoś inny może mieć dostęp do Twojego konta. Zabezpiecz je teraz.
mail-notice-not-you-ask = Jeśli to nie Ty, ktoś inny może mieć dostęp do Twojego konta. Zmień hasło i powiadom administratora.
mail-notice-mistake = Jeśli uważasz, że to pomyłka, zapytaj administratora.
mail-notice-secure = Zabezpiecz moje konto

mail-device-heading = Nowe logowanie na Twoje konto
mail-device-what = Ktoś zalogował się na Twoje konto w { $host } w przeglądarce, której dotąd nie znaliśmy. Jeśli to Ty, nie musisz nic robić.
mail-password-heading = Twoje hasło zostało zmienione
mail-password-what = Hasło do Twojego konta jest nowe. Wylogowaliśmy wszystkich, którzy zalogowali się poprzednim.
mail-email-heading = Twój adres e-mail został zmieniony
mail-email-what = Wiadomości dotyczące konta trafiają teraz na adres { $address }, a nie na ten.
mail-factor-added-heading = Dodano drugi etap logowania
mail-factor-added-what = Na Twoim koncie jest kolejny sposób potwierdzenia, że to Ty.
mail-factor-removed-heading = Usunięto drugi etap logowania
mail-factor-removed-what = Jeden ze sposobów potwierdzenia, że to Ty, już nie działa na Twoim koncie.
mail-factor-totp = Aplikacja uwierzytelniająca
mail-factor-passkey = Klucz dostępu
mail-factor-named = { $kind }, { $name }
mail-code-used-heading = Użyto kodu odzyskiwania
mail-code-used-what = { $count ->
    [0] Ktoś zalogował się na Twoje konto kodem odzyskiwania. To był ostatni kod: utwórz teraz nowe.
    [one] Ktoś zalogował się na Twoje konto kodem odzyskiwania. Został jeden kod.
    [few] Ktoś zalogował się na Twoje konto kodem odzyskiwania. Zostały { $count } kody.
    [many] Ktoś zalogował się na Twoje konto kodem odzyskiwania. Zostało { $count } kodów.
   *[other] Ktoś zalogował się na Twoje konto kodem odzyskiwania. Zostało { $count } kodu.
}
mail-codes-new-heading = Twoje kody odzyskiwania zostały zastąpione
mail-codes-new-what = Poprzednie kody odzyskiwania Twojego konta już nie działają.
mail-wrong-factors-heading = Błędne kody na Twoim koncie
mail-wrong-factors-what = Ktoś wpisał Twoje hasło, a potem zbyt wiele błędnych kodów. Przez pewien czas żaden kod nie będzie przyjmowany.
mail-locked-heading = Zbyt wiele błędnych haseł do Twojego konta
mail-locked-refused = Ktoś próbował wielu błędnych haseł, dlatego na razie odrzucamy logowanie z tamtego miejsca. W przeglądarkach, w których już odbywało się logowanie, Twoje hasło działa jak zawsze. Jeśli to Twoje próby i nie możesz się zalogować, wybierz nowe hasło.
mail-suspended-heading = Twoje konto zostało zawieszone
mail-suspended-what = Na razie nie możesz się zalogować, a wszystkie sesje zostały zakończone.
mail-deleted-heading = Twoje konto zostało usunięte
mail-deleted-what = Twojego konta w { $host } już nie ma, podobnie jak wszystkiego, co do niego należało.
mail-provider-linked-heading = Dodano kolejny sposób logowania
mail-provider-linked-what = Kto zaloguje się w { $provider } na konto, które właśnie połączono, wejdzie na Twoje konto.
mail-provider-unlinked-heading = Usunięto sposób logowania
mail-provider-unlinked-what = Twojego konta nie otwiera już { $provider }.
mail-reuse-heading = Aplikacja została wylogowana z Twojego konta
mail-reuse-what = { $client } używa klucza do Twojego konta, którego użyto już wcześniej. Zdarza się to, gdy ktoś skopiuje klucz, dlatego odebraliśmy tej aplikacji wszystkie klucze. Aby przejść dalej, zaloguj się ponownie w { $client }.

mail-test-subject = List próbny od { $host }
mail-test-heading = Poczta działa
mail-test-what = Na Twoją prośbę { $host } wysyła list próbny. Nie trzeba nic robić.
mail-test-not-you = Jeśli to nie Ty, ktoś inny konfiguruje { $host } w Twoim imieniu.
