### Read by a native speaker: no

# How a person proves who they are.

security-heading = Bezpieczeństwo
security-lead = Jak się logujesz i jak odzyskujesz dostęp.
security-added = Dodano
security-used = Ostatnie użycie
security-unused = Jeszcze nie użyto
security-manage = Zarządzaj

security-password = Hasło
security-password-lead = Użyj takiego, którego nie używasz nigdzie indziej.
security-password-none = Logujesz się bez hasła.
security-password-changed = Zmieniono
security-password-change = Zmień hasło
security-password-set = Ustaw hasło

security-passkeys = Klucze dostępu
security-passkeys-lead = Loguj się odciskiem palca, twarzą lub blokadą ekranu. Klucza dostępu nikt nie wyłudzi.
security-passkeys-none = Nie ma jeszcze klucza dostępu. Dodaj go na każdym urządzeniu, którego często używasz.
security-passkeys-add = Dodaj klucz dostępu

security-factors = Aplikacje uwierzytelniające
security-factors-lead = Kod z telefonu, o który prosimy po haśle.
security-factors-none = Nie ma jeszcze aplikacji. Z nią samo skradzione hasło nikomu nie wystarczy.
security-factors-add = Dodaj aplikację

security-codes = Kody odzyskiwania
security-codes-lead = Każdy z nich wpuszcza raz, gdy zgubisz telefon lub klucz dostępu. Nie przechowuj ich razem z telefonem.
security-codes-left = { $count ->
    [0] Nie został żaden kod
    [one] Został jeden kod
    [few] Zostały { $count } kody
    [many] Zostało { $count } kodów
   *[other] Zostało { $count } kodu
}
security-codes-made = Utworzono
security-codes-make = Utwórz kody
security-codes-renew = Utwórz nowe kody

security-devices = Zapamiętane urządzenia
security-devices-lead = Przeglądarki, w których przez pewien czas nie prosimy o drugi etap.
security-devices-none = Żadne urządzenie nie jest zapamiętane. Przy wpisywaniu kodu zaznacz „Nie pytaj ponownie na tym urządzeniu”.
security-devices-until = Zapamiętane do
security-devices-forget = Zapomnij
security-devices-forget-name = Zapomnij { $name }
