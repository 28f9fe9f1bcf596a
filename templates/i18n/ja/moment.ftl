### Read by a native speaker: no

# Times, relative to now.

moment-now = たった今
moment-minutes-ago = { $count } 分前
moment-hours-ago = { $count } 時間前
moment-days-ago = { $count ->
    [1] 昨日
   *[other] { $count } 日前
}
moment-in-minutes = { $count } 分後
moment-in-hours = { $count } 時間後
moment-in-days = { $count ->
    [1] 明日
   *[other] { $count } 日後
}
moment-date = { $year }年{ $month }{ $day }日
moment-exact = { $date } { $time }（協定世界時）
moment-month = { $month }月
