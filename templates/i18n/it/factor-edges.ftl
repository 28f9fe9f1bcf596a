### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = Hai tutte le app di autenticazione che un account può contenere. Prima rimuovine una.
sessions-more = Queste sono le ultime usate; ce ne sono altre. “Esci da tutto il resto” chiude anche quelle.
