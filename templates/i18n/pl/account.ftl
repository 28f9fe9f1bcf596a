### Read by a native speaker: no

# The person's own pages.

place-profile = Profil
place-security = Bezpieczeństwo
place-sessions = Sesje
place-apps = Aplikacje
place-activity = Aktywność
place-data = Dane

done-saved = Zapisano.
done-unfit = Nic jeszcze nie zapisano. Sprawdź zaznaczone pola.
done-ended = Ta sesja została zakończona.
done-others-ended = Wylogowano Cię wszędzie indziej.
done-withdrawn = Aplikacja nie może już korzystać z Twojego konta.
done-stale = Ta strona była otwarta od dłuższego czasu, więc nic nie zmieniono. Spróbuj ponownie.

account-places = Twoje konto
account-heading = Twoje konto
account-lead = Zalogowano w { $host }.
account-details = Dane do logowania
account-email = E-mail
account-email-verified = Potwierdzony
account-email-unverified = Niepotwierdzony
account-username = Nazwa użytkownika
