### Read by a native speaker: no

# Times, relative to now.

moment-now = proprio ora
moment-minutes-ago = { $count ->
    [one] un minuto fa
   *[other] { $count } minuti fa
}
moment-hours-ago = { $count ->
    [one] un’ora fa
   *[other] { $count } ore fa
}
moment-days-ago = { $count ->
    [one] ieri
   *[other] { $count } giorni fa
}
moment-in-minutes = { $count ->
    [one] tra un minuto
   *[other] tra { $count } minuti
}
moment-in-hours = { $count ->
    [one] tra un’ora
   *[other] tra { $count } ore
}
moment-in-days = { $count ->
    [one] domani
   *[other] tra { $count } giorni
}
moment-date = { $day } { $month } { $year }
moment-exact = { $date }, { $time } UTC
moment-month = { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
}
