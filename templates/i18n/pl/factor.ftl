### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = Wpisz kod
factor-heading-recovery = Wpisz kod odzyskiwania
factor-lead = Otwórz aplikację uwierzytelniającą i wpisz sześć cyfr, które pokazuje dla tego konta.
factor-lead-recovery = Użyj jednego z kodów zapisanych podczas konfigurowania logowania dwuetapowego. Każdy działa jeden raz.
factor-code = Sześciocyfrowy kod
factor-code-hint = Kod zmienia się co 30 sekund.
factor-recovery-code = Kod odzyskiwania
factor-recovery-code-hint = Ma cztery grupy po cztery litery i cyfry.
factor-remember = { $days ->
    [one] Nie pytaj ponownie na tym urządzeniu przez jeden dzień
    [few] Nie pytaj ponownie na tym urządzeniu przez { $days } dni
    [many] Nie pytaj ponownie na tym urządzeniu przez { $days } dni
   *[other] Nie pytaj ponownie na tym urządzeniu przez { $days } dnia
}
factor-remember-hint = Tutaj wystarczy wtedy hasło. Nie zaznaczaj na wspólnym urządzeniu.
factor-submit = Dalej
factor-use-recovery = Użyj zamiast tego kodu odzyskiwania
factor-use-app = Użyj zamiast tego aplikacji uwierzytelniającej
factor-start-over = Zaloguj się jako ktoś inny
factor-malformed = Wpisz sześć cyfr z aplikacji uwierzytelniającej.
factor-malformed-recovery = Wpisz kod odzyskiwania tak, jak był pokazany: cztery grupy po cztery litery i cyfry.
factor-wrong = Ten kod jest nieprawidłowy lub był już użyty. Poczekaj na następny i spróbuj ponownie.
factor-wrong-recovery = Ten kod odzyskiwania jest nieprawidłowy lub był już użyty. Spróbuj innego.
factor-locked = Zbyt wiele błędnych kodów. Możesz spróbować ponownie za { $wait }.

enrol-heading = Skonfiguruj logowanie dwuetapowe
enrol-lead = Oprócz hasła potrzebny będzie kod z aplikacji w telefonie, aby nikt nie mógł wejść z samym hasłem.
enrol-lead-required = Zanim przejdziesz dalej, to konto wymaga drugiego etapu logowania.
enrol-scan = Otwórz aplikację uwierzytelniającą i zeskanuj ten obraz.
enrol-picture = Obraz dla aplikacji uwierzytelniającej
enrol-key = Nie możesz go zeskanować? Wpisz w aplikacji ten klucz:
enrol-code = Następnie wpisz sześć cyfr, które pokazuje aplikacja
enrol-name = Nazwa aplikacji lub urządzenia
enrol-name-hint = Aby później było wiadomo, o którą chodzi.
enrol-name-default = Aplikacja uwierzytelniająca
enrol-submit = Włącz
enrol-wrong = To nie jest kod, który powinna pokazywać aplikacja. Sprawdź godzinę w telefonie i spróbuj następnego kodu.
enrol-started-again = Ta strona była otwarta zbyt długo. Oto nowy obraz: zeskanuj go jeszcze raz.

codes-heading = Zapisz kody odzyskiwania
codes-lead = Jeśli zgubisz telefon, wejdziesz jednym z tych kodów. Każdy działa jeden raz. Pokazujemy je tylko teraz.
codes-list = Kody odzyskiwania
codes-download = Pobierz
codes-done = Mam je zapisane
codes-keep = Przechowuj je tam, gdzie tylko Ty możesz je znaleźć, na przykład w menedżerze haseł lub na papierze.
