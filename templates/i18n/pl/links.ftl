### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = Adres e-mail
email-refused = Wpisz jeden adres e-mail, na przykład name@example.com.
send-link = Wyślij link
back-to-sign-in = Wróć do logowania
page-started-again = Ta strona była otwarta od dłuższego czasu, więc nic nie zmieniono. Spróbuj ponownie.

forgot-heading = Wybierz nowe hasło
forgot-lead = Wpisz adres e-mail swojego konta. Wyślemy Ci link.

resend-heading = Potwierdź adres e-mail
resend-lead = Wpisz adres swojego konta, a wyślemy Ci kolejny link.

link-sent-heading = Sprawdź pocztę
link-sent-what = Dalsze kroki wysłaliśmy na podany adres.
link-sent-do = Nic nie ma po kilku minutach? Zajrzyj do folderu ze spamem i sprawdź, czy podany adres należy do Twojego konta.
link-send-again = Wyślij ponownie

link-dead-heading = Ten link już nie działa
link-dead-what = Był już użyty, jest za stary albo zastąpił go nowszy.
link-dead-do = Otwórz najnowszą wiadomość albo poproś o kolejny link.
link-ask-new = Poproś o nowy link

no-mail-heading = Zapytaj administratora
no-mail-what = Ta usługa nie wysyła poczty, więc nie może wysłać Ci linku.
no-mail-do = Administrator może nadać Ci nowe hasło.

verify-heading = Potwierdź adres e-mail
verify-lead = Czy adres { $email } należy do Ciebie? Potwierdź go, aby korzystać z konta.
verify-submit = Potwierdź adres

not-me-heading = Zabezpiecz swoje konto
not-me-lead = Ktoś inny może mieć dostęp do konta { $email }. Wylogujemy wszystkich i wyślemy Ci link do wyboru nowego hasła.
not-me-submit = Zabezpiecz moje konto

reset-heading = Wybierz nowe hasło
reset-lead = Dla { $email }. Nastąpi wylogowanie wszędzie.
reset-submit = Ustaw hasło

register-heading = Załóż konto
register-lead = Dla { $host } i aplikacji, które z niego korzystają.
register-lead-invited = Masz zaproszenie do { $host }. Podaj imię i nazwisko oraz wybierz hasło.
register-name = Imię i nazwisko
register-username = Nazwa użytkownika (opcjonalnie)
register-username-hint = Krótka nazwa do logowania zamiast adresu.
register-terms = Akceptuję warunki korzystania
register-terms-read = Przeczytaj warunki
register-submit = Załóż konto
register-no-name = Wpisz imię i nazwisko, najwyżej 200 znaków.
register-username-unfit = Nazwa użytkownika składa się z liter, cyfr, kropek, podkreśleń i łączników, najwyżej 64.
register-username-taken = Ktoś ma już tę nazwę użytkownika. Wybierz inną.
register-terms-needed = Zaakceptuj warunki korzystania, aby przejść dalej.
register-closed-heading = Konta zakłada administrator
register-closed-what = Nie można tu samodzielnie założyć konta.
register-closed-do = Poproś administratora o zaproszenie. Jeśli już je masz, otwórz zawarty w nim link.
