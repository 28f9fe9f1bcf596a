### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = Potwierdź kluczem dostępu
factor-lead-passkey = Potwierdź, że to Ty, kluczem dostępu dodanym do tego konta.
factor-passkey-cannot = Klucze dostępu wymagają JavaScriptu i przeglądarki, która je obsługuje. Możesz zamiast tego użyć kodu odzyskiwania.
factor-use-passkey = Użyj zamiast tego klucza dostępu
factor-needs-longer-password = Twoje hasło jest dość długie tylko w połączeniu z drugim etapem logowania. Najpierw wybierz dłuższe.

enrol-passkey = Użyj zamiast tego klucza dostępu
codes-print = Drukuj

app-kind = Aplikacja uwierzytelniająca
app-remove-heading = Usuń tę aplikację
app-remove-lead = Kody z „{ $name }” nie będą już przyjmowane, a logowania na innych urządzeniach trzeba będzie potwierdzić na nowo.
app-remove-last-lead = Kody z „{ $name }” nie będą już przyjmowane. To Twoja jedyna aplikacja: bez klucza dostępu samo hasło wpuści każdego, kto je zna, a kody odzyskiwania też przepadną.
app-remove = Usuń aplikację

renew-codes-heading = Nowe kody odzyskiwania
renew-codes-effect = Dostaniesz dziesięć nowych kodów, a obecne od razu przestaną działać. Nowe pokażemy tylko ten jeden raz.
renew-codes-stay = Zachowaj obecne

security-devices-forget-all = Zapomnij wszystkie

done-app-added = Aplikacja została dodana.
done-passkey-added = Klucz dostępu został dodany.
done-factor-removed = Ten sposób logowania został usunięty.
done-forgotten = Znów będziemy tam prosić o drugi etap.

login-link-heading = Zaloguj się tym linkiem
login-link-lead = Ten link jest dla Ciebie od osoby, która prowadzi tę usługę. Działa jeden raz; potem skonfiguruj nowy drugi etap logowania.
login-link-dead-heading = Ten link już nie działa
login-link-dead = Był już użyty albo jest za stary. Poproś osobę, która prowadzi tę usługę, o kolejny.
