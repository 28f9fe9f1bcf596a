### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } stuurde een verzoek dat we niet kunnen accepteren
refusal-heading-unnamed = De app stuurde een verzoek dat we niet kunnen accepteren
refusal-person = Je hebt niets verkeerd gedaan en er is niets gewijzigd. Ga terug naar de app en probeer het opnieuw. Gebeurt het nog eens, laat het dan weten aan wie de app beheert.
refusal-builder = Voor wie de app beheert
refusal-parameter = Parameter
refusal-sent = Verstuurd
refusal-registered = Geregistreerd
refusal-also-registered = Ook geregistreerd
refusal-difference = Verschil
refusal-hint = Wat te doen

refusal-missing = In het verzoek ontbreekt { $parameter }.
refusal-missing-hint = Stuur { $parameter } mee met elk verzoek.
refusal-unregistered = De verstuurde { $parameter } is niet geregistreerd voor deze client.
refusal-unregistered-hint = Beide moeten teken voor teken gelijk zijn. Wijzig wat de app stuurt, of registreer het adres dat de app stuurt.
refusal-other-host-hint = Geen van de adressen die voor deze client zijn geregistreerd, staat op de verstuurde host. Vergelijk het hele adres en registreer het alleen als het van jou is.
refusal-none-registered = Voor deze client is geen adres geregistreerd. Registreer het adres dat de client stuurt.
refusal-unknown-client = Er is geen client met deze client_id.
refusal-unknown-client-hint = Vergelijk deze met de client_id die bij de registratie van de app is uitgegeven, en controleer of de app met de juiste server praat: { $host }.
refusal-disabled-client = Deze client is uitgeschakeld.
refusal-disabled-client-hint = Een beheerder van { $host } kan de client weer inschakelen.
refusal-repeated = Het verzoek bevat { $parameter } meer dan één keer.
refusal-repeated-hint = Stuur { $parameter } precies één keer.

difference-scheme = Wat is verstuurd begint met { $sent }, wat is geregistreerd met { $registered }.
difference-host = Wat is verstuurd heeft de host { $sent }, wat is geregistreerd { $registered }.
difference-port = Wat is verstuurd heeft de poort { $sent }, wat is geregistreerd { $registered }.
difference-slash-more = Wat is verstuurd eindigt op een schuine streep, wat is geregistreerd niet.
difference-slash-less = Wat is geregistreerd eindigt op een schuine streep, wat is verstuurd niet.
difference-case = Alleen hoofdletters en kleine letters van het pad verschillen.
difference-query = Wat na het vraagteken komt, verschilt.
difference-fragment = Wat is verstuurd heeft een deel na #, en dat is nooit toegestaan.
difference-path = Het pad verschilt.
difference-text = De gemarkeerde delen verschillen.
