### Read by a native speaker: no

# Times, relative to now.

moment-now = przed chwilą
moment-minutes-ago = { $count ->
    [one] minutę temu
    [few] { $count } minuty temu
    [many] { $count } minut temu
   *[other] { $count } minuty temu
}
moment-hours-ago = { $count ->
    [one] godzinę temu
    [few] { $count } godziny temu
    [many] { $count } godzin temu
   *[other] { $count } godziny temu
}
moment-days-ago = { $count ->
    [one] wczoraj
    [few] { $count } dni temu
    [many] { $count } dni temu
   *[other] { $count } dnia temu
}
moment-in-minutes = { $count ->
    [one] za minutę
    [few] za { $count } minuty
    [many] za { $count } minut
   *[other] za { $count } minuty
}
moment-in-hours = { $count ->
    [one] za godzinę
    [few] za { $count } godziny
    [many] za { $count } godzin
   *[other] za { $count } godziny
}
moment-in-days = { $count ->
    [one] jutro
    [few] za { $count } dni
    [many] za { $count } dni
   *[other] za { $count } dnia
}
moment-date = { $day } { $month } { $year }
moment-exact = { $date }, { $time } UTC
moment-month = { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
}
