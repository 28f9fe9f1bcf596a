### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = of
federation-continue = Doorgaan met { $provider }

federation-unknown = Er is nog geen account gekoppeld aan { $provider }
federation-unknown-what = { $provider } vertelde ons wie je bent, maar geen account bij { $host } is daaraan gekoppeld.
federation-unknown-do = Heb je hier een account, log dan in en koppel { $provider } op de beveiligingspagina. Zo niet, vraag het je beheerder.

federation-declined = { $provider } heeft je niet ingelogd
federation-declined-what = Het inloggen bij { $provider } is geannuleerd of geweigerd, dus er is niets gebeurd bij { $host }.
federation-declined-do = Probeer het opnieuw of log op een andere manier in.

federation-away = { $provider } is nu niet bereikbaar
federation-away-what = We vroegen het { $provider } en kregen geen bruikbaar antwoord. Met je account bij { $host } is niets mis.
federation-away-do = Probeer het over een minuut opnieuw of log op een andere manier in.

federation-untrusted = Het antwoord van { $provider } is niet te vertrouwen
federation-untrusted-what = Wat van { $provider } terugkwam, is niet waar { $host } om vroeg, dus hebben we het niet gebruikt.
federation-untrusted-do = Begin opnieuw. Gebeurt het twee keer, laat het dan je beheerder weten en geef de referentie hieronder door.

federation-lost = Deze pagina heeft niets om mee verder te gaan
federation-lost-what = Hier stuurt { $provider } mensen terug naar { $host }; de pagina werkt alleen aan het eind van die weg.
federation-lost-do = Begin opnieuw op de inlogpagina.

federation-link = Deze accounts kunnen niet worden gekoppeld
federation-link-what = Je account bij { $provider } is gekoppeld aan een ander account bij { $host }, of je hebt al een ander account van { $provider } gekoppeld.
federation-link-do = Verwijder eerst de andere koppeling en probeer het opnieuw.

linked-heading = Andere logins
linked-lead = Accounts elders die dit account openen.
linked-none = Er is geen andere dienst om mee in te loggen.
linked-none-yet = Geen ander account opent dit account.
linked-since = Gekoppeld
linked-not = Niet gekoppeld
linked-link = Koppelen
linked-link-name = { $provider } koppelen
linked-unlink = Ontkoppelen
linked-unlink-name = { $provider } ontkoppelen
