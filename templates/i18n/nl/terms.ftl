### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = Ga akkoord met de gebruiksvoorwaarden
terms-lead = Je moet akkoord gaan met de gebruiksvoorwaarden van { $host } voordat je verdergaat.
terms-heading-changed = De gebruiksvoorwaarden zijn gewijzigd
terms-lead-changed = Lees de nieuwe gebruiksvoorwaarden van { $host } en ga ermee akkoord om verder te gaan.
terms-started-again = De pagina stond al een tijdje open, of de voorwaarden zijn intussen gewijzigd. Lees ze en probeer het opnieuw.
terms-submit = Akkoord en doorgaan
