### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = الرقم المرجعي
page-copy = نسخ
page-copied = تم النسخ

return-to-site = ستعود بعد ذلك إلى { $host }
return-to-device = ستعود بعد ذلك إلى تطبيق على هذا الجهاز، { $host }

show-password = إظهار كلمة المرور
hide-password = إخفاء كلمة المرور

try-again = إعادة المحاولة
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
go-to-account = الانتقال إلى حسابك
go-back-to-client = العودة إلى { $client }
use-another-account = استخدام حساب آخر

language-name = العربية

browser-on = { $browser } على { $system }
browser-unknown = متصفح غير معروف

skip-to-content = الانتقال إلى المحتوى

signed-in-as = تم تسجيل الدخول باسم { $name }

wait-seconds = { $count ->
    [zero] أقل من ثانية
    [one] ثانية واحدة
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
wait-minutes = { $count ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
wait-hours = { $count ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
