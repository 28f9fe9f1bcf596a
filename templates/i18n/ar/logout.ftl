### Read by a native speaker: no

# Signing out.

logout-heading = هل تريد تسجيل الخروج؟
logout-asked = يطلب { $client } تسجيل خروجك من { $host }.
logout-effect = سيتم تسجيل خروجك من { $host } في هذا المتصفح.
logout-stay = البقاء مسجّل الدخول

logged-out-heading = تم تسجيل خروجك
logged-out-effect = لم تعد مسجّل الدخول إلى { $host } في هذا المتصفح.
logged-out-apps = قد يُبقيك تطبيق لا يزال مفتوحًا مسجّل الدخول إلى أن تغلقه أو تسجّل الخروج منه.
