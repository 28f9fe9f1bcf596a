### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = Hier is niets
not-found-what = Dit adres leidt nergens naartoe.
not-found-do = Controleer of er een typefout in zit, of begin opnieuw in de app waar je vandaan kwam.

bad-request-heading = We konden dit niet lezen
bad-request-what = Wat je browser stuurde, was onvolledig of beschadigd.
bad-request-do = Ga terug en probeer het opnieuw. Volgde je een link? Vraag dan een nieuwe aan.

forbidden-heading = Je hebt hier geen toegang toe
forbidden-what = Je account mag dit niet doen.
forbidden-do = Denk je dat het wel zou moeten mogen? Vraag het je beheerder.

foreign-form-heading = We hebben dit voor de zekerheid gestopt
foreign-form-what = Het formulier kwam niet van onze eigen pagina, dus we hebben niets gewijzigd.
foreign-form-do = Open de pagina opnieuw en verstuur het formulier daar.

wrong-method-heading = Dat werkt hier niet
wrong-method-what = Dit adres bestaat, maar kan niet op die manier worden gebruikt.
wrong-method-do = Begin in de app waar je vandaan kwam.

too-large-heading = Dat was te veel in één keer
too-large-what = Wat je browser stuurde, is groter dan we accepteren.
too-large-do = Begin opnieuw in de app waar je vandaan kwam.

too-many-heading = Even een korte pauze
too-many-what = Er waren te veel pogingen in korte tijd.
too-many-do = Probeer het over { $wait } opnieuw.

unavailable-heading = We zijn zo terug
unavailable-what = Een deel van de dienst is even niet bereikbaar. Niets van wat je deed, is verloren.
unavailable-do = Probeer het over { $wait } opnieuw.

internal-heading = Er ging bij ons iets mis
internal-what = Het ligt niet aan jou en er is niets gewijzigd.
internal-do = Probeer het opnieuw. Gebeurt het nog eens, stuur dan de referentie hieronder naar je beheerder.

cookies-heading = Je browser heeft geen cookie bewaard
cookies-what = Om je in te loggen moet { $host } een cookie opslaan, en je browser heeft die niet bewaard.
cookies-do = Sta cookies toe voor { $host } of verlaat de privémodus, en probeer het opnieuw.

form-post-heading = Terug naar { $client }
form-post-lead = Gebeurt er niets? Ga dan zelf verder.
form-post-continue = Doorgaan
