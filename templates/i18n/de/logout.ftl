### Read by a native speaker: no

# Signing out.

logout-heading = Abmelden?
logout-asked = { $client } bittet darum, Sie bei { $host } abzumelden.
logout-effect = Damit werden Sie in diesem Browser bei { $host } abgemeldet.
logout-stay = Angemeldet bleiben

logged-out-heading = Sie sind abgemeldet
logged-out-effect = Sie sind in diesem Browser nicht mehr bei { $host } angemeldet.
logged-out-apps = Eine App, die noch offen ist, kann Sie angemeldet lassen, bis Sie sie schließen oder sich dort abmelden.
