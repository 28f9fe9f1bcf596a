### Read by a native speaker: no

# Signing out.

logout-heading = 要退出登录吗？
logout-asked = { $client } 请求让您退出 { $host }。
logout-effect = 您将在此浏览器中退出 { $host }。
logout-stay = 保持登录状态

logged-out-heading = 您已退出登录
logged-out-effect = 您在此浏览器中已不再登录 { $host }。
logged-out-apps = 仍处于打开状态的应用可能会让您保持登录，直到您将其关闭或在其中退出登录。
