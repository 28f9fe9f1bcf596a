### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = Você tem o máximo de apps autenticadores que uma conta comporta. Remova um primeiro.
sessions-more = Estas são as usadas mais recentemente; há outras. “Sair de todos os outros lugares” também encerra as demais.
