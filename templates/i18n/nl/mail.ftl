### Read by a native speaker: no

# Letters.

mail-footer = Verstuurd door { $host } aan { $address }. Elke link in deze mail leidt naar { $host } en nergens anders heen.
mail-greeting = Hallo { $name },
mail-works-once = Deze link werkt één keer, tot { $time }.
mail-button-fails = Werkt de knop niet? Open dan dit adres:
mail-browser-on = { $browser } op { $system }
mail-fact-when = Wanneer
mail-fact-browser = Browser
mail-fact-address = IP-adres
mail-fact-groups = Groepen
mail-fact-factor = Methode

mail-verify-subject = Bevestig je e-mailadres voor { $host }
mail-verify-heading = Bevestig je e-mailadres
mail-verify-why = Iemand, waarschijnlijk jij, heeft met dit adres een account geopend bij { $host }. Bevestig dat het van jou is om het account te gebruiken.
mail-verify-action = Adres bevestigen
mail-verify-not-you = Was jij dit niet? Negeer deze mail. Zonder de bevestiging kan niemand een account met jouw adres gebruiken.

mail-exists-subject = Je hebt al een account bij { $host }
mail-exists-heading = Je hebt al een account
mail-exists-why = Iemand, waarschijnlijk jij, vroeg met dit adres om een account bij { $host }. Er is er al een, dus je kunt gewoon inloggen.
mail-exists-forgot = Wachtwoord vergeten? Kies een nieuw: { $address }
mail-exists-action = Inloggen
mail-exists-not-you = Was jij dit niet? Dan hoef je niets te doen. Wie erom vroeg, is niet te weten gekomen dat je een account hebt.

mail-reset-subject = Kies een nieuw wachtwoord voor { $host }
mail-reset-heading = Kies een nieuw wachtwoord
mail-reset-why = Iemand, waarschijnlijk jij, vroeg om een nieuw wachtwoord voor je account bij { $host }.
mail-reset-action = Wachtwoord kiezen
mail-reset-not-you = Was jij dit niet? Negeer deze mail. Je wachtwoord blijft zoals het is.

mail-confirm-subject = Bevestig je nieuwe e-mailadres voor { $host }
mail-confirm-heading = Bevestig je nieuwe e-mailadres
mail-confirm-why = Je wilt dit adres gebruiken voor je account bij { $host }. Tot je het bevestigt, blijft het oude gelden.
mail-confirm-action = Adres bevestigen
mail-confirm-not-you = Was jij dit niet? Negeer deze mail. Zonder de bevestiging verandert er niets.

mail-change-subject = Je e-mailadres voor { $host } staat op het punt te veranderen
mail-change-heading = Je e-mailadres staat op het punt te veranderen
mail-change-why = Iemand die is ingelogd op je account bij { $host } wil het adres wijzigen in { $address }. Dit adres blijft gelden tot het nieuwe is bevestigd.
mail-change-you = Was jij dit? Dan hoef je hier niets te doen: open de mail die naar het nieuwe adres is gestuurd.
mail-change-not-you = Was jij dit niet? Stop de wijziging en kies een nieuw wachtwoord.
mail-change-stop = Wijziging stoppen

mail-invitation-subject = Je bent uitgenodigd voor { $host }
mail-invitation-heading = Je bent uitgenodigd
mail-invitation-why = Je bent uitgenodigd om een account te openen bij { $host }.
mail-invitation-from = { $name } nodigt je uit om een account te openen bij { $host }.
mail-invitation-action = Uitnodiging accepteren
mail-invitation-not-you = Weet je niet waar dit over gaat? Negeer deze mail. Zonder jou gebeurt er niets.

mail-login-subject = Log in bij { $host }
mail-login-heading = Log in
mail-login-why = Met deze link log je in bij { $host }. Wie de link heeft, kan die gebruiken, dus geef hem niet door.
mail-login-action = Inloggen
mail-login-not-you = Heb je hier niet om gevraagd? Negeer deze mail en laat het je beheerder weten.

mail-erasure-subject = Je account bij { $host } wordt binnenkort gewist
mail-erasure-heading = Je account wordt binnenkort gewist
mail-erasure-why = Je account bij { $host } en alles wat erbij hoort, wordt gewist op { $time }. Daarna kan niemand het terughalen.
mail-erasure-action = Mijn account houden
mail-erasure-not-you = Was jij dit niet? Houd je account en kies een nieuw wachtwoord.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = Was jij dit niet? Dan zit er misschien iemand anders in je account. Beveilig het nu.
mail-notice-not-you-ask = Was jij dit niet? Dan zit er misschien iemand anders in je account. Wijzig je wachtwoord en laat het je beheerder weten.
mail-notice-mistake = Denk je dat dit een vergissing is? Vraag het je beheerder.
mail-notice-secure = Mijn account beveiligen

mail-device-heading = Nieuwe login op je account
mail-device-what = Iemand heeft ingelogd op je account bij { $host } met een browser die we nog niet kenden. Was jij dit? Dan hoef je niets te doen.
mail-password-heading = Je wachtwoord is gewijzigd
mail-password-what = Het wachtwoord van je account is nieuw. Iedereen die met het oude was ingelogd, is uitgelogd.
mail-email-heading = Je e-mailadres is gewijzigd
mail-email-what = Mail voor je account gaat nu naar { $address } en niet meer naar dit adres.
mail-factor-added-heading = Er is een tweede stap toegevoegd
mail-factor-added-what = Je account heeft een extra manier om te bewijzen dat jij het bent.
mail-factor-removed-heading = Er is een tweede stap verwijderd
mail-factor-removed-what = Een van de manieren om te bewijzen dat jij het bent, werkt niet meer voor je account.
mail-factor-totp = Authenticator-app
mail-factor-passkey = Toegangssleutel
mail-factor-named = { $kind }, { $name }
mail-code-used-heading = Er is een herstelcode gebruikt
mail-code-used-what = { $count ->
    [0] Iemand heeft met een herstelcode ingelogd op je account. Het was de laatste: maak nu nieuwe.
    [one] Iemand heeft met een herstelcode ingelogd op je account. Er is nog één code over.
   *[other] Iemand heeft met een herstelcode ingelogd op je account. Er zijn nog { $count } codes over.
}
mail-codes-new-heading = Je herstelcodes zijn vervangen
mail-codes-new-what = De oude herstelcodes van je account werken niet meer.
mail-wrong-factors-heading = Verkeerde codes voor je account
mail-wrong-factors-what = Iemand heeft je wachtwoord ingevuld en daarna te veel verkeerde codes. Een tijdje wordt er geen code geaccepteerd.
mail-locked-heading = Te veel verkeerde wachtwoorden voor je account
mail-locked-refused = Iemand heeft veel verkeerde wachtwoorden geprobeerd, dus wordt inloggen van daaruit voorlopig geweigerd. In browsers waarin je al eens hebt ingelogd, werkt je wachtwoord zoals altijd. Was jij het en kom je er niet in, kies dan een nieuw wachtwoord.
mail-suspended-heading = Je account is opgeschort
mail-suspended-what = Je kunt voorlopig niet inloggen en bent overal uitgelogd.
mail-deleted-heading = Je account is verwijderd
mail-deleted-what = Je account bij { $host } is weg, met alles wat erbij hoorde.
mail-provider-linked-heading = Er is een manier om in te loggen toegevoegd
mail-provider-linked-what = Wie bij { $provider } inlogt met het account dat net is gekoppeld, komt in je account.
mail-provider-unlinked-heading = Er is een manier om in te loggen verwijderd
mail-provider-unlinked-what = Je account gaat niet meer open met { $provider }.
mail-reuse-heading = Een app is uitgelogd bij je account
mail-reuse-what = { $client } gebruikte een sleutel van je account die al eerder was gebruikt. Dat gebeurt als een sleutel is gekopieerd, dus hebben we alle sleutels van de app ingetrokken. Log opnieuw in bij { $client } om verder te gaan.

mail-test-subject = Een testbrief van { $host }
mail-test-heading = De mail werkt
mail-test-what = Je hebt { $host } om een testbrief gevraagd, en hier is hij. Je hoeft niets te doen.
mail-test-not-you = Als jij het niet was, stelt iemand anders { $host } in op jouw naam.
