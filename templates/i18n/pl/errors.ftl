### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = Tutaj nic nie ma
not-found-what = Ten adres donikąd nie prowadzi.
not-found-do = Sprawdź, czy nie ma w nim literówki, albo zacznij od aplikacji, z której trafiasz na tę stronę.

bad-request-heading = Nie udało się tego odczytać
bad-request-what = Dane wysłane przez przeglądarkę były niekompletne lub uszkodzone.
bad-request-do = Wróć i spróbuj ponownie. Jeśli prowadził tu link, poproś o nowy.

forbidden-heading = Nie masz tu dostępu
forbidden-what = Twoje konto nie ma do tego uprawnień.
forbidden-do = Jeśli uważasz, że powinno je mieć, zapytaj administratora.

foreign-form-heading = Zatrzymaliśmy to dla bezpieczeństwa
foreign-form-what = Formularz nie został wysłany z naszej strony, więc nic nie zmieniliśmy.
foreign-form-do = Otwórz stronę ponownie i wyślij go stamtąd.

wrong-method-heading = Tutaj to nie działa
wrong-method-what = Ten adres istnieje, ale nie można go użyć w ten sposób.
wrong-method-do = Zacznij od aplikacji, z której trafiasz na tę stronę.

too-large-heading = To było za dużo naraz
too-large-what = Dane wysłane przez przeglądarkę są większe, niż przyjmujemy.
too-large-do = Zacznij od nowa w aplikacji, z której trafiasz na tę stronę.

too-many-heading = Zróbmy krótką przerwę
too-many-what = W krótkim czasie było zbyt wiele prób.
too-many-do = Spróbuj ponownie za { $wait }.

unavailable-heading = Zaraz wracamy
unavailable-what = Część usługi jest w tej chwili niedostępna. Nic nie zostało utracone.
unavailable-do = Spróbuj ponownie za { $wait }.

internal-heading = Coś się u nas zepsuło
internal-what = To nie Twoja wina i nic nie zostało zmienione.
internal-do = Spróbuj ponownie. Jeśli to się powtórzy, wyślij administratorowi poniższy numer referencyjny.

cookies-heading = Przeglądarka nie zachowała pliku cookie
cookies-what = Aby Cię zalogować, { $host } musi zapisać plik cookie, a przeglądarka go nie zachowała.
cookies-do = Zezwól na pliki cookie dla { $host } lub wyłącz tryb prywatny, a potem spróbuj ponownie.

form-post-heading = Powrót do { $client }
form-post-lead = Jeśli nic się nie dzieje, przejdź dalej samodzielnie.
form-post-continue = Dalej
