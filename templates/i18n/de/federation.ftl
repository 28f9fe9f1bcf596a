### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = oder
federation-continue = Weiter mit { $provider }

federation-unknown = Mit { $provider } ist noch kein Konto verknüpft
federation-unknown-what = { $provider } hat uns gesagt, wer Sie sind, aber kein Konto bei { $host } ist damit verknüpft.
federation-unknown-do = Wenn Sie hier ein Konto haben, melden Sie sich damit an und verknüpfen Sie { $provider } auf dessen Sicherheitsseite. Wenn nicht, wenden Sie sich an die Administration.

federation-declined = { $provider } hat Sie nicht angemeldet
federation-declined-what = Die Anmeldung bei { $provider } wurde abgebrochen oder abgelehnt, daher ist bei { $host } nichts geschehen.
federation-declined-do = Versuchen Sie es erneut, oder melden Sie sich auf andere Weise an.

federation-away = { $provider } ist gerade nicht erreichbar
federation-away-what = Wir haben { $provider } gefragt und keine brauchbare Antwort bekommen. Ihr Konto bei { $host } ist in Ordnung.
federation-away-do = Versuchen Sie es in einer Minute erneut, oder melden Sie sich auf andere Weise an.

federation-untrusted = Der Antwort von { $provider } ist nicht zu trauen
federation-untrusted-what = Was von { $provider } zurückkam, ist nicht das, wonach { $host } gefragt hat, daher haben wir es nicht verwendet.
federation-untrusted-do = Beginnen Sie von vorn. Wenn es zweimal passiert, sagen Sie der Administration Bescheid und nennen Sie die Kennung unten.

federation-lost = Dieser Seite fehlt, womit es weitergeht
federation-lost-what = Hierher schickt { $provider } Menschen zu { $host } zurück; sie funktioniert nur am Ende dieses Weges.
federation-lost-do = Beginnen Sie neu auf der Anmeldeseite.

federation-link = Diese Konten lassen sich nicht verknüpfen
federation-link-what = Ihr Konto bei { $provider } ist mit einem anderen Konto bei { $host } verknüpft, oder Sie haben schon ein anderes Konto von { $provider } verknüpft.
federation-link-do = Lösen Sie zuerst die andere Verknüpfung, und versuchen Sie es dann erneut.

linked-heading = Andere Anmeldungen
linked-lead = Konten anderswo, die dieses hier öffnen.
linked-none = Es gibt keinen anderen Dienst, mit dem Sie sich anmelden können.
linked-none-yet = Kein anderes Konto öffnet dieses hier.
linked-since = Verknüpft
linked-not = Nicht verknüpft
linked-link = Verknüpfen
linked-link-name = { $provider } verknüpfen
linked-unlink = Verknüpfung lösen
linked-unlink-name = Verknüpfung lösen: { $provider }
