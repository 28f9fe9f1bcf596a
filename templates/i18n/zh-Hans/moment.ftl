### Read by a native speaker: no

# Times, relative to now.

moment-now = 刚刚
moment-minutes-ago = { $count } 分钟前
moment-hours-ago = { $count } 小时前
moment-days-ago = { $count ->
    [1] 昨天
   *[other] { $count } 天前
}
moment-in-minutes = { $count } 分钟后
moment-in-hours = { $count } 小时后
moment-in-days = { $count ->
    [1] 明天
   *[other] { $count } 天后
}
moment-date = { $year }年{ $month }{ $day }日
moment-exact = { $date } { $time }（协调世界时）
moment-month = { $month }月
