### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client }: nie możemy przyjąć wysłanego żądania
refusal-heading-unnamed = Aplikacja wysłała żądanie, którego nie możemy przyjąć
refusal-person = To nie Twoja wina i nic nie zostało zmienione. Wróć do aplikacji i spróbuj ponownie; jeśli to się powtórzy, powiadom osoby, które ją prowadzą.
refusal-builder = Dla osób prowadzących aplikację
refusal-parameter = Parametr
refusal-sent = Wysłano
refusal-registered = Zarejestrowano
refusal-also-registered = Zarejestrowano także
refusal-difference = Różnica
refusal-hint = Co zrobić

refusal-missing = W żądaniu brakuje { $parameter }.
refusal-missing-hint = Wysyłaj { $parameter } z każdym żądaniem.
refusal-unregistered = Wysłana wartość { $parameter } nie jest zarejestrowana dla tego klienta.
refusal-unregistered-hint = Obie muszą być identyczne znak po znaku. Zmień to, co wysyła aplikacja, albo zarejestruj adres, który wysyła.
refusal-other-host-hint = Żaden z adresów zarejestrowanych dla tego klienta nie znajduje się na wysłanym hoście. Porównaj cały adres i zarejestruj go tylko wtedy, gdy należy do Ciebie.
refusal-none-registered = Dla tego klienta nie zarejestrowano żadnego adresu. Zarejestruj ten, który wysyła.
refusal-unknown-client = Nie ma klienta o tym client_id.
refusal-unknown-client-hint = Porównaj go z client_id nadanym przy rejestracji aplikacji i sprawdź, czy aplikacja łączy się z właściwym serwerem: { $host }.
refusal-disabled-client = Ten klient jest wyłączony.
refusal-disabled-client-hint = Administrator { $host } może go ponownie włączyć.
refusal-repeated = W żądaniu { $parameter } występuje więcej niż raz.
refusal-repeated-hint = Wyślij { $parameter } dokładnie raz.

difference-scheme = Wysłany adres zaczyna się od { $sent }, zarejestrowany od { $registered }.
difference-host = Wysłany adres ma hosta { $sent }, zarejestrowany { $registered }.
difference-port = Wysłany adres ma port { $sent }, zarejestrowany { $registered }.
difference-slash-more = Wysłany adres kończy się ukośnikiem, a zarejestrowany nie.
difference-slash-less = Zarejestrowany adres kończy się ukośnikiem, a wysłany nie.
difference-case = Różnią się tylko wielkie i małe litery ścieżki.
difference-query = Różni się część po znaku zapytania.
difference-fragment = Wysłany adres ma część po #, co nigdy nie jest dozwolone.
difference-path = Różni się ścieżka.
difference-text = Różnią się zaznaczone części.
