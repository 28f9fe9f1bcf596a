### Read by a native speaker: no

# Times, relative to now.

moment-now = zojuist
moment-minutes-ago = { $count ->
    [one] één minuut geleden
   *[other] { $count } minuten geleden
}
moment-hours-ago = { $count ->
    [one] één uur geleden
   *[other] { $count } uur geleden
}
moment-days-ago = { $count ->
    [one] gisteren
   *[other] { $count } dagen geleden
}
moment-in-minutes = { $count ->
    [one] over één minuut
   *[other] over { $count } minuten
}
moment-in-hours = { $count ->
    [one] over één uur
   *[other] over { $count } uur
}
moment-in-days = { $count ->
    [one] morgen
   *[other] over { $count } dagen
}
moment-date = { $day } { $month } { $year }
moment-exact = { $date } om { $time } UTC
moment-month = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
