### Read by a native speaker: no

# Times, relative to now.

moment-now = gerade eben
moment-minutes-ago = { $count ->
    [one] vor einer Minute
   *[other] vor { $count } Minuten
}
moment-hours-ago = { $count ->
    [one] vor einer Stunde
   *[other] vor { $count } Stunden
}
moment-days-ago = { $count ->
    [one] gestern
   *[other] vor { $count } Tagen
}
moment-in-minutes = { $count ->
    [one] in einer Minute
   *[other] in { $count } Minuten
}
moment-in-hours = { $count ->
    [one] in einer Stunde
   *[other] in { $count } Stunden
}
moment-in-days = { $count ->
    [one] morgen
   *[other] in { $count } Tagen
}
moment-date = { $day }. { $month } { $year }
moment-exact = { $date }, { $time } UTC
moment-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
