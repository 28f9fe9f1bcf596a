### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = Nowe hasło
password-rule = Minimalna liczba znaków: { $least }. Cztery lub więcej niepowiązanych słów to hasło silne i łatwe do zapamiętania.
password-offer = Oto silne hasło. Przechowuj je w menedżerze haseł.
password-offer-use = Użyj tego

password-missing = Wpisz nowe hasło.
password-too-short = Za krótkie. Minimalna liczba znaków: { $least }.
password-too-long = Za długie. Maksymalna liczba znaków: { $most }.
password-holds-nul = Zawiera znak, którego nie można wpisać. Wybierz inne hasło.
password-common = Wiele osób ma to hasło, więc odgaduje się je jako jedno z pierwszych. Wybierz inne.
password-holds-name = Zawiera część Twojego imienia lub nazwiska, którą łatwo odgadnąć. Usuń ją.
password-holds-email = Zawiera część Twojego adresu e-mail, którą łatwo odgadnąć. Usuń ją.
password-holds-username = Zawiera część Twojej nazwy użytkownika, którą łatwo odgadnąć. Usuń ją.
password-holds-service = Zawiera nazwę tej usługi, którą łatwo odgadnąć. Usuń ją.
password-used-before = To hasło było już używane na tym koncie. Wybierz nowe.

strength-very-weak = Bardzo słabe
strength-weak = Słabe
strength-fair = Średnie
strength-good = Dobre
strength-strong = Silne
strength-because = { $level }: { $reason }
strength-keyboard = sąsiednie klawisze łatwo odgadnąć.
strength-repetition = powtarzanie tego samego prawie go nie wzmacnia.
strength-sequence = ciągi takie jak abc lub 6543 łatwo odgadnąć.
strength-common = składa się z popularnego słowa, imienia lub hasła.
strength-date = daty i lata łatwo odgadnąć.

# The page that changes it.

password-heading = Zmień hasło
password-heading-set = Ustaw hasło
password-heading-required = Potrzebne jest nowe hasło
password-lead = Tutaj nic się nie zmieni, a wszędzie indziej nastąpi wylogowanie.
password-lead-set = Potem możesz logować się także nim.
password-lead-required = Administrator wymaga nowego hasła do tego konta, zanim przejdziesz dalej.
password-current = Obecne hasło
password-current-missing = Wpisz obecne hasło.
password-current-wrong = To nie jest obecne hasło. Sprawdź je i spróbuj ponownie.
password-submit = Zmień hasło
password-submit-set = Ustaw hasło
password-cancel = Anuluj
password-locked = Zbyt wiele prób. Możesz spróbować ponownie za { $wait }.
password-busy = W tej chwili loguje się wiele osób. Spróbuj ponownie za { $wait }.
password-started-again = Ta strona była otwarta od dłuższego czasu, więc nic nie zmieniono. Wpisz oba hasła ponownie.
