### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = Vous avez autant d’applications d’authentification qu’un compte peut en contenir. Supprimez-en d’abord une.
sessions-more = Ce sont les dernières utilisées ; il y en a d’autres. « Se déconnecter partout ailleurs » les termine aussi.
