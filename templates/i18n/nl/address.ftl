### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = E-mailadres
address-section-lead = Hiermee log je in, en hier komt de mail voor je account binnen.
address-change = Adres wijzigen
address-heading = Wijzig je e-mailadres
address-lead = Je account heeft { $email }. Dat blijft gelden tot je het nieuwe adres bevestigt.
address-new = Nieuw e-mailadres
address-hint = We mailen daar een link naartoe en laten het je huidige adres weten.
address-same = Je account heeft dit adres al. Vul een ander in.
address-no-mail = Deze dienst verstuurt geen mail, dus een nieuw adres kan niet worden bevestigd. Je beheerder kan het wijzigen.
address-pending = Wacht op bevestiging
address-pending-lead = Open de mail aan { $email } om het adres te bevestigen.
address-pending-until = De link verloopt
address-withdraw = Huidig adres houden
address-asked = We hebben een link naar het nieuwe adres gemaild. Open hem om het te bevestigen.
address-changed = Je account heeft het nieuwe adres. Op andere plekken ben je uitgelogd.
address-changed-sign-in = Je account heeft het nieuwe adres. Log daarmee in.
address-kept = Je adres blijft zoals het is.

address-confirm-heading = Bevestig je nieuwe e-mailadres
address-confirm-lead = { $email } komt in je account in de plaats van { $old }. Op andere plekken word je uitgelogd.
address-confirm-submit = Adres bevestigen
address-taken-heading = Een ander account heeft dit adres
address-taken-what = Elk adres hoort bij één account, dus dat van jou houdt zijn adres.
address-taken-do = Log in op dat andere account, of kies een ander adres voor dit account.
address-taken-another = Ander adres kiezen

keep-heading = Houd je account
keep-lead = Het account van { $email } wordt binnenkort gewist. Houd het, en alles blijft zoals het was.
keep-submit = Mijn account houden
keep-done = Je account blijft. Je kunt nu inloggen.

activity-email-withdrawn = De wijziging van je e-mailadres is ingetrokken
