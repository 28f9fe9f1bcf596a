### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = Wat er is verzonden, is langer dan deze pagina aanneemt; er is niets gedaan. Maak het korter en probeer het opnieuw.
form-fault-character = Wat er is verzonden, bevat een teken dat niet bewaard kan worden; er is niets gedaan. Typ het zelf in plaats van het te plakken.
form-fault-repeated = Er is iets twee keer verzonden waar maar één antwoord telt; er is niets gedaan. Vul deze pagina nog een keer in.
form-fault-unknown = Er is meer verzonden dan deze pagina vraagt; er is niets gedaan. Vul alleen de velden in die je hier ziet.
form-fault-garbled = Wat je browser heeft verzonden, is niet helemaal aangekomen; er is niets gedaan. Probeer het opnieuw.
