### Read by a native speaker: no

# The person's own pages.

account-heading = Twoje konto
account-lead = Zalogowano w { $host }.
account-details = Twoje dane
account-name = Imię i nazwisko
account-email = E-mail
account-email-verified = Potwierdzony
account-email-unverified = Niepotwierdzony
account-username = Nazwa użytkownika

password-change-heading = Potrzebne jest nowe hasło
password-change-why = Administrator wymaga nowego hasła do tego konta, zanim przejdziesz dalej.
password-change-how = Na tej stronie nie można go jeszcze zmienić. Poproś administratora o ustawienie nowego hasła, a potem zaloguj się nim.
