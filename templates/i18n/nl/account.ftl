### Read by a native speaker: no

# The person's own pages.

place-profile = Profiel
place-security = Beveiliging
place-sessions = Sessies
place-apps = Apps
place-activity = Activiteit
place-data = Gegevens

done-saved = Opgeslagen.
done-unfit = Er is nog niets opgeslagen. Bekijk de gemarkeerde velden.
done-ended = Die sessie is beëindigd.
done-others-ended = Je bent overal elders uitgelogd.
done-withdrawn = De app kan je account niet meer gebruiken.
done-stale = Deze pagina stond al een tijdje open, dus er is niets gewijzigd. Probeer het opnieuw.

account-places = Je account
account-heading = Je account
account-lead = Je bent ingelogd bij { $host }.
account-details = Waarmee je inlogt
account-email = E-mailadres
account-email-verified = Bevestigd
account-email-unverified = Niet bevestigd
account-username = Gebruikersnaam
