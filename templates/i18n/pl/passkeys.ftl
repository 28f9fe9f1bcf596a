### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = Zaloguj się kluczem dostępu
passkey-factor = Użyj klucza dostępu
passkey-or = lub
passkey-cancelled = Nie użyto klucza dostępu. Możesz spróbować ponownie.
passkey-failed = Przeglądarka nie mogła tu użyć klucza dostępu. Spróbuj ponownie lub wybierz inny sposób.
passkey-taken = Na tym urządzeniu jest już Twój klucz dostępu.
passkey-refused = Ten klucz dostępu tu nie działa. Spróbuj ponownie lub zaloguj się inaczej.
passkey-factor-refused = Ten klucz dostępu tu nie działa. Spróbuj ponownie lub użyj kodu.

passkey-add-heading = Dodaj klucz dostępu
passkey-add-lead = Urządzenie poprosi o odcisk palca, twarz lub blokadę ekranu i zachowa klucz dostępu.
passkey-add-submit = Dodaj klucz dostępu
passkey-name = Nazwa
passkey-name-hint = Aby można go było rozpoznać, na przykład urządzenie, na którym się znajduje.
passkey-name-wrong = Nadaj mu nazwę, najwyżej 64 znaki.
passkey-default-name = Mój klucz dostępu
passkey-needs-script = Klucze dostępu wymagają JavaScriptu i przeglądarki, która je obsługuje.
passkey-needs-name = Klucze dostępu wymagają serwera z nazwą; ten jest znany tylko pod swoim numerem.
passkey-started-again = Ta strona była otwarta od dłuższego czasu, więc oto ona na nowo.
passkey-expired = Trwało to zbyt długo. Spróbuj ponownie.
passkey-not-proven = Tego klucza dostępu nie można tu użyć. Urządzenie musi Cię rozpoznać, gdy go tworzy.
passkey-too-many = Masz tyle kluczy dostępu, ile mieści konto. Najpierw usuń jeden z nich.

passkey-synced = Przenoszony między urządzeniami przez menedżera haseł
passkey-bound = Pozostaje na jednym urządzeniu
passkey-rename = Zapisz nazwę
passkey-remove-heading = Usuń ten klucz dostępu
passkey-remove-lead = „{ $name }” nie będzie już Cię wpuszczać, a logowania na innych urządzeniach trzeba będzie potwierdzić na nowo. Usuń go także z urządzenia.
passkey-remove = Usuń klucz dostępu
passkey-last-way-in = Ten klucz dostępu to jedyny sposób logowania na Twoje konto. Najpierw ustaw hasło lub dodaj inny klucz dostępu.
