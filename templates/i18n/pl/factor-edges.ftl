### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = Masz tyle aplikacji uwierzytelniających, ile mieści konto. Najpierw usuń jedną z nich.
sessions-more = To ostatnio używane sesje; jest ich więcej. „Wyloguj się wszędzie indziej” zakończy także pozostałe.
