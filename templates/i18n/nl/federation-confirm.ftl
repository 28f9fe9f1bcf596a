### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } heeft niet bevestigd dat jij het bent
federation-not-anew-what = We vroegen { $provider } om je opnieuw te laten inloggen, en uit het antwoord blijkt niet dat je dat hebt gedaan. Daarom telt het niet voor { $host }.
federation-not-anew-do = Log opnieuw in bij { $provider } als daarom wordt gevraagd, of bevestig op een andere manier dat jij het bent.
