### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = Zaloguj się, aby przejść do { $client }
login-heading-here = Zaloguj się w { $host }
login-heading-confirm = Potwierdź, że to Ty
login-confirm = { $client } prosi o ponowne zalogowanie, zanim przejdziesz dalej.
login-confirm-here = Zaloguj się ponownie, zanim przejdziesz dalej.

login-identifier = E-mail lub nazwa użytkownika
login-password = Hasło
login-forgot = Nie pamiętasz?
login-remember = Nie wylogowuj mnie
login-remember-hint = { $days ->
    [one] Przez jeden dzień na tym urządzeniu. Nie zaznaczaj na wspólnym urządzeniu.
    [few] Przez { $days } dni na tym urządzeniu. Nie zaznaczaj na wspólnym urządzeniu.
    [many] Przez { $days } dni na tym urządzeniu. Nie zaznaczaj na wspólnym urządzeniu.
   *[other] Przez { $days } dnia na tym urządzeniu. Nie zaznaczaj na wspólnym urządzeniu.
}

login-missing = Wpisz e-mail lub nazwę użytkownika oraz hasło.
login-refused = Nazwa i hasło nie pasują do siebie. Sprawdź jedno i drugie i spróbuj ponownie.
login-refused-ask = Nazwa i hasło nie pasują do siebie. Sprawdź jedno i drugie i spróbuj ponownie albo poproś administratora o nowe hasło.
login-locked = Zbyt wiele prób. Możesz spróbować ponownie za { $wait }.
login-busy = W tej chwili loguje się wiele osób. Spróbuj ponownie za { $wait }.
login-away = W tej chwili nie możemy sprawdzać haseł. Poczekaj chwilę, wpisz swoje i spróbuj ponownie: i tak trafisz w to samo miejsce.
login-password-reset = Nowe hasło jest ustawione. Zaloguj się nim.
login-email-verified = Adres jest potwierdzony. Możesz się teraz zalogować.
login-account-ready = Jeśli ten adres jest tu nowy, konto jest gotowe. Zaloguj się, aby z niego korzystać.
login-register = Załóż konto
login-started-again = Ta strona była otwarta od dłuższego czasu, więc zaczynamy od nowa. Trafisz w to samo miejsce.

select-heading = Wybierz konto
select-lead = aby przejść do { $client }
select-lead-here = aby kontynuować w { $host }
select-list = Twoje konta
