### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = Adres e-mail
address-section-lead = Służy do logowania i na niego przychodzi poczta dotycząca Twojego konta.
address-change = Zmień adres
address-heading = Zmień adres e-mail
address-lead = Twoje konto ma adres { $email }. Obowiązuje on do potwierdzenia nowego.
address-new = Nowy adres e-mail
address-hint = Wyślemy tam link i powiadomimy obecny adres.
address-same = Twoje konto ma już ten adres. Wpisz inny.
address-no-mail = Ta usługa nie wysyła poczty, więc nowego adresu nie da się potwierdzić. Administrator może go zmienić.
address-pending = Czeka na potwierdzenie
address-pending-lead = Otwórz wiadomość wysłaną na { $email }, aby potwierdzić adres.
address-pending-until = Link wygasa
address-withdraw = Zachowaj obecny adres
address-asked = Wysłaliśmy link na nowy adres. Otwórz go, aby potwierdzić.
address-changed = Twoje konto ma nowy adres. W innych miejscach nastąpiło wylogowanie.
address-changed-sign-in = Twoje konto ma nowy adres. Zaloguj się nim.
address-kept = Twój adres się nie zmienia.

address-confirm-heading = Potwierdź nowy adres e-mail
address-confirm-lead = { $email } zastąpi adres { $old } na Twoim koncie. W innych miejscach nastąpi wylogowanie.
address-confirm-submit = Potwierdź adres
address-taken-heading = Inne konto ma ten adres
address-taken-what = Każdy adres należy do jednego konta, więc Twoje zachowuje obecny.
address-taken-do = Zaloguj się na tamto konto albo wybierz inny adres dla tego.
address-taken-another = Wybierz inny adres

keep-heading = Zachowaj swoje konto
keep-lead = Konto { $email } ma zostać usunięte. Zachowaj je, a wszystko zostanie tak, jak było.
keep-submit = Zachowaj moje konto
keep-done = Twoje konto zostaje. Możesz się teraz zalogować.

activity-email-withdrawn = Zmiana Twojego adresu e-mail została wycofana
