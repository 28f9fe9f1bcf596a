### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = Krok { $number } z 3
setup-go-on = Dalej
setup-started-again = Ta strona była otwarta od dłuższego czasu, więc nic jeszcze nie zrobiono. Kontynuuj od tego miejsca.
setup-busy = W tej chwili loguje się wiele osób. Spróbuj ponownie za { $wait }.

setup-address-heading = Czy to właściwy adres?
setup-address-lead = Aplikacje i linki w wiadomościach będą używać adresu z ustawień. Musi to być ten sam adres, który widać w Twojej przeglądarce.
setup-address-configured = W ustawieniach
setup-address-seen = W przeglądarce
setup-address-same = Adresy są takie same.
setup-address-other-host = Adresy się różnią. Otwórz tę stronę pod adresem { $configured } albo ustaw BONAFIDE_ISSUER na { $seen } i uruchom Bonafide ponownie.
setup-address-other-scheme = Jeden adres zaczyna się od http, a drugi od https. Jeśli https obsługuje dla Bonafide serwer proxy, niech wysyła X-Forwarded-For i X-Forwarded-Proto, a jego adres wpisz do BONAFIDE_TRUSTED_PROXIES. Jeśli nie ma serwera proxy, otwórz tę stronę pod adresem { $configured }.
setup-address-untrusted = Adresy się różnią, a po drodze jest serwer proxy, któremu Bonafide nie ufa. Jeśli należy do Ciebie, wpisz jego adres do BONAFIDE_TRUSTED_PROXIES i uruchom Bonafide ponownie.
setup-address-other-here = Adresy się różnią. Otwórz tę stronę pod adresem { $configured } albo ustaw BONAFIDE_ISSUER na adres z przeglądarki i uruchom Bonafide ponownie.

setup-administrator-heading = Kto będzie pierwszym administratorem?
setup-administrator-lead = To konto może tu wszystko.
setup-email = E-mail
setup-email-unfit = Wpisz adres e-mail, na przykład ada@example.com.
setup-email-taken = Inne konto ma już ten adres. Użyj innego albo najpierw ustaw hasło dla tamtego konta.
setup-name = Pełne imię i nazwisko
setup-name-unfit = Wpisz imię i nazwisko, najwyżej 200 znaków.
setup-passkey-submit = Załóż konto z kluczem dostępu
setup-passkey-hint = Urządzenie poprosi o odcisk palca, twarz lub blokadę ekranu. Nie trzeba pamiętać żadnego hasła.
setup-password-next = Jeśli wybierzesz hasło, w następnej kolejności dodasz aplikację uwierzytelniającą.
setup-administrator-submit = Załóż konto

setup-mail-heading = Czy poczta dociera?
setup-mail-server = Poczta wychodzi przez { $server }. Wyślij wiadomość testową na adres { $email } i sprawdź, czy dotrze.
setup-mail-folder = Wiadomości nie są wysyłane, lecz zapisywane w folderze { $folder }. Na próbę to wystarczy.
setup-mail-off = Poczta jest wyłączona: nikt nie musi potwierdzać swojego adresu i nikt nie dostanie nowego hasła pocztą. Możesz to zmienić w ustawieniach.
setup-mail-send = Wyślij wiadomość testową
setup-mail-again = Wyślij kolejną
setup-mail-sent = Wiadomość jest w drodze. Poszukaj jej, także w folderze ze spamem.
setup-mail-later = Później
setup-mail-done = Gotowe

setup-link-heading = Ta usługa nie jest jeszcze skonfigurowana
setup-link-needed = { $host } nie ma jeszcze administratora. Aby zacząć, potrzebny jest link konfiguracyjny.
setup-link-command = Uruchom { $command } na komputerze, na którym działa Bonafide. To polecenie wyświetla link, który działa jeden raz, przez godzinę.
setup-link-dead-heading = Ten link już nie działa
setup-link-dead = Ma ponad godzinę, zastąpił go nowszy albo jest niekompletny.
setup-done-heading = Konfiguracja jest zakończona
setup-done = { $host } ma już administratora, więc ten link nic już nie robi.
