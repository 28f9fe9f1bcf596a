# Times, relative to now.

moment-now = just now
moment-minutes-ago = { $count ->
    [one] one minute ago
   *[other] { $count } minutes ago
}
moment-hours-ago = { $count ->
    [one] one hour ago
   *[other] { $count } hours ago
}
moment-days-ago = { $count ->
    [one] yesterday
   *[other] { $count } days ago
}
moment-in-minutes = { $count ->
    [one] in one minute
   *[other] in { $count } minutes
}
moment-in-hours = { $count ->
    [one] in one hour
   *[other] in { $count } hours
}
moment-in-days = { $count ->
    [one] tomorrow
   *[other] in { $count } days
}
moment-date = { $day } { $month } { $year }
moment-exact = { $date }, { $time } UTC
moment-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
