### Read by a native speaker: no

# Times, relative to now.

moment-now = ahora mismo
moment-minutes-ago = { $count ->
    [one] hace un minuto
   *[other] hace { $count } minutos
}
moment-hours-ago = { $count ->
    [one] hace una hora
   *[other] hace { $count } horas
}
moment-days-ago = { $count ->
    [one] ayer
   *[other] hace { $count } días
}
moment-in-minutes = { $count ->
    [one] dentro de un minuto
   *[other] dentro de { $count } minutos
}
moment-in-hours = { $count ->
    [one] dentro de una hora
   *[other] dentro de { $count } horas
}
moment-in-days = { $count ->
    [one] mañana
   *[other] dentro de { $count } días
}
moment-date = { $day } de { $month } de { $year }
moment-exact = { $date }, { $time } UTC
moment-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
