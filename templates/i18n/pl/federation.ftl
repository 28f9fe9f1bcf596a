### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = lub
federation-continue = Kontynuuj z { $provider }

federation-unknown = Z { $provider } nie jest jeszcze połączone żadne konto
federation-unknown-what = { $provider } informuje nas, kim jesteś, ale żadne konto w { $host } nie jest z tym połączone.
federation-unknown-do = Jeśli masz tu konto, zaloguj się na nie i połącz { $provider } na stronie bezpieczeństwa. Jeśli nie, zapytaj administratora.

federation-declined = Nie udało się zalogować przez { $provider }
federation-declined-what = Logowanie w { $provider } zostało anulowane lub odrzucone, więc w { $host } nic się nie stało.
federation-declined-do = Spróbuj ponownie lub zaloguj się inaczej.

federation-away = { $provider } jest w tej chwili poza zasięgiem
federation-away-what = Na nasze pytanie { $provider } nie daje użytecznej odpowiedzi. Z Twoim kontem w { $host } wszystko w porządku.
federation-away-do = Spróbuj ponownie za minutę lub zaloguj się inaczej.

federation-untrusted = Odpowiedzi z { $provider } nie można zaufać
federation-untrusted-what = To, co wróciło z { $provider }, nie jest tym, o co prosi { $host }, więc tego nie użyliśmy.
federation-untrusted-do = Zacznij od nowa. Jeśli zdarzy się to dwa razy, powiadom administratora i podaj mu poniższy numer referencyjny.

federation-lost = Ta strona nie ma od czego zacząć
federation-lost-what = Tutaj { $provider } odsyła ludzi z powrotem do { $host }; strona działa tylko na końcu tej drogi.
federation-lost-do = Zacznij od nowa na stronie logowania.

federation-link = Tych kont nie można połączyć
federation-link-what = Twoje konto w { $provider } jest połączone z innym kontem w { $host } albo masz już połączone inne konto z { $provider }.
federation-link-do = Najpierw usuń tamto połączenie, a potem spróbuj ponownie.

linked-heading = Inne sposoby logowania
linked-lead = Konta gdzie indziej, które otwierają to konto.
linked-none = Nie ma innej usługi, przez którą można się zalogować.
linked-none-yet = Żadne inne konto nie otwiera tego konta.
linked-since = Połączono
linked-not = Niepołączone
linked-link = Połącz
linked-link-name = Połącz { $provider }
linked-unlink = Odłącz
linked-unlink-name = Odłącz { $provider }
