### Read by a native speaker: no

# Times, relative to now.

moment-now = à l’instant
moment-minutes-ago = { $count ->
    [one] il y a une minute
   *[other] il y a { $count } minutes
}
moment-hours-ago = { $count ->
    [one] il y a une heure
   *[other] il y a { $count } heures
}
moment-days-ago = { $count ->
    [one] hier
   *[other] il y a { $count } jours
}
moment-in-minutes = { $count ->
    [one] dans une minute
   *[other] dans { $count } minutes
}
moment-in-hours = { $count ->
    [one] dans une heure
   *[other] dans { $count } heures
}
moment-in-days = { $count ->
    [one] demain
   *[other] dans { $count } jours
}
moment-date = { $day } { $month } { $year }
moment-exact = { $date } à { $time } UTC
moment-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
