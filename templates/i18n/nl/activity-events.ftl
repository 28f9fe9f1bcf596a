### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = Een code of toegangssleutel was verkeerd
activity-event-factor-locked = Codes zijn een tijdje geweigerd na te veel verkeerde
activity-event-factor-not-evaluated = Een code is na te veel verkeerde ongezien geweigerd
activity-event-factor-shown = Je hebt bevestigd dat jij het bent
activity-event-app-added = Er is een authenticator-app toegevoegd
activity-event-app-removed = Er is een authenticator-app verwijderd
activity-event-passkey-added = Er is een toegangssleutel toegevoegd
activity-event-passkey-removed = Er is een toegangssleutel verwijderd
activity-event-factors-reset = Alle tweede stappen van je login zijn verwijderd
activity-event-app-renamed = Je hebt een authenticator-app een andere naam gegeven
activity-event-passkey-renamed = Je hebt een toegangssleutel een andere naam gegeven
activity-event-passkey-doubtful = Een toegangssleutel antwoordde niet op volgorde; misschien bestaat er een kopie van
activity-event-codes-made = Er zijn nieuwe herstelcodes gemaakt
activity-event-code-used = Er is een herstelcode gebruikt
activity-event-device-remembered = Een browser is onthouden; daar wordt een tijdje niet om de tweede stap gevraagd
activity-event-device-forgotten = In een browser wordt weer om de tweede stap gevraagd
activity-event-login-link = Er is een link gemaakt waarmee je één keer inlogt
activity-event-identity-linked = Je account is gekoppeld aan een account elders
activity-event-identity-unlinked = De koppeling met een account elders is verwijderd
activity-event-administrator = Je hebt deze dienst ingesteld als eerste beheerder
activity-event-erased = Je account is gewist
activity-event-password-failed = Je wachtwoord is niet gewijzigd, omdat het huidige verkeerd was
activity-event-password-reset = Je wachtwoord is ingesteld met een gemailde link
activity-event-link-mailed = Er is een link naar je gemaild
activity-event-mail-dead = Een brief aan jou kon niet worden bezorgd
activity-event-email-verified = Je e-mailadres is bevestigd
activity-event-email-asked = Er is om een ander e-mailadres gevraagd
activity-event-email-changed = Je e-mailadres is gewijzigd
activity-event-unproven-cleaned = Je hebt je adres bevestigd; wat anderen in je account gezet kunnen hebben, is verwijderd
activity-event-not-me = Je hebt gemeld dat jij iets niet was, dus is alle toegang beëindigd
activity-event-terms = Je bent akkoord gegaan met de gebruiksvoorwaarden

# What of an account was changed, in a list.

activity-part-email-verified = of je e-mailadres bevestigd is
activity-part-attributes = gegevens van een beheerder
activity-part-groups = groepen
activity-part-administrator = of je beheerder bent
activity-part-must-change = of je je wachtwoord moet wijzigen
activity-part-phone-verified = of je telefoonnummer bevestigd is
activity-part-address = postadres
activity-event-consent-denied = Je hebt { $client } niet toegestaan je account te gebruiken
activity-event-token-revoked = { $client } heeft een van zijn tokens ingetrokken
