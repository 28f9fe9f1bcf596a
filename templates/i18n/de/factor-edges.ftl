### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = Sie haben so viele Authentifizierungs-Apps, wie ein Konto aufnehmen kann. Entfernen Sie zuerst eine.
sessions-more = Das sind die zuletzt benutzten; es gibt noch mehr. „Überall sonst abmelden“ beendet auch diese.
