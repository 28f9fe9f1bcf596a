### Read by a native speaker: no

# Times, relative to now.

moment-now = agora mesmo
moment-minutes-ago = { $count ->
    [one] há um minuto
   *[other] há { $count } minutos
}
moment-hours-ago = { $count ->
    [one] há uma hora
   *[other] há { $count } horas
}
moment-days-ago = { $count ->
    [one] ontem
   *[other] há { $count } dias
}
moment-in-minutes = { $count ->
    [one] em um minuto
   *[other] em { $count } minutos
}
moment-in-hours = { $count ->
    [one] em uma hora
   *[other] em { $count } horas
}
moment-in-days = { $count ->
    [one] amanhã
   *[other] em { $count } dias
}
moment-date = { $day } de { $month } de { $year }
moment-exact = { $date } às { $time } UTC
moment-month = { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
}
