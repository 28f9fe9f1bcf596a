### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = الجلسات
sessions-lead = الأماكن التي سجّلت الدخول منها. أنهِ ما لا تعرفه.
sessions-list = جلساتك
sessions-here = هذا المتصفح
sessions-seen = آخر نشاط
sessions-since = تسجيل الدخول
sessions-end = إنهاء
sessions-end-one = إنهاء الجلسة في { $browser }
sessions-others = كل مكان آخر
sessions-others-lead = يسجّل خروجك من جميع المتصفحات الأخرى، وينهي ما يمكن للتطبيقات فعله عبر تلك الجلسات.
sessions-end-others = تسجيل الخروج من كل مكان آخر
sessions-none-other = لست مسجّل الدخول في أي مكان آخر.

apps-heading = التطبيقات
apps-lead = ما يمكنه استخدام حسابك. اسحب ما لم تعد تحتاج إليه.
apps-list = التطبيقات التي لها حق الوصول
apps-may = الأذونات
apps-since = منذ
apps-used = آخر استخدام
apps-unused = لم يُستخدم مؤخرًا
apps-on-device = على جهاز، { $host }
apps-withdraw = إزالة حق الوصول
apps-withdraw-one = إزالة حق الوصول من { $client }
apps-none = لا يستخدم حسابك أي تطبيق. عندما تسجّل الدخول إلى تطبيق، سيظهر هنا ويمكنك إزالته.

activity-heading = النشاط
activity-lead = ما حدث لحسابك، من الأحدث إلى الأقدم.
activity-list = الأحداث
activity-pages = الصفحات
activity-newest = الأحدث
activity-older = الأقدم
activity-none = لم يحدث شيء هنا بعد. ستظهر في هذه الصفحة عمليات تسجيل الدخول والتغييرات في حسابك.
activity-suspicious = يستحق الانتباه
activity-by-administrator = من أحد المسؤولين
activity-unknown-app = تطبيق
activity-login = سجّلت الدخول
activity-login-new = سجّلت الدخول من متصفح جديد
activity-login-failed = فشلت محاولة تسجيل دخول
activity-login-locked = أُوقف تسجيل الدخول لبعض الوقت بعد كلمات مرور خاطئة كثيرة جدًا
activity-login-throttled = أُوقف تسجيل الدخول بعد محاولات كثيرة جدًا
activity-signed-out = سجّلت الخروج
activity-session-ended = تم إنهاء جلسة
activity-access-ended = تم تسجيل خروجك من كل مكان
activity-consent-granted = سمحت لـ { $client } باستخدام حسابك
activity-consent-withdrawn = أزلت حق وصول { $client }
activity-app-began = حصل { $client } على حق الوصول
activity-app-ended = أعاد { $client } حق الوصول
activity-token-reused = استخدم { $client } مفتاحًا قديمًا، لذلك أُنهي حق وصوله
activity-code-reused = استُخدم رمز لمرة واحدة لـ { $client } مرتين، لذلك أُنهي حق وصوله
activity-created = تم إنشاء حسابك
activity-updated = تم تغيير بياناتك: { $changed }
activity-enabled = أُعيد فتح حسابك
activity-disabled = تم إغلاق حسابك
activity-unlocked = رفع أحد المشرفين القيود عن حسابك
activity-suspended = تم تعليق حسابك
activity-password = تم تغيير كلمة مرورك
activity-erasure-asked = طلبت محو حسابك
activity-erasure-undone = سيبقى حسابك
activity-exported = نزّلت بياناتك
activity-other = { $code }

data-heading = بياناتك
data-lead = خذها معك أو اطلب محوها.
data-export = تنزيل بياناتك
data-export-lead = ملف واحد يضم ملفك الشخصي وجلساتك وتطبيقاتك ونشاطك. لا يحتوي على كلمات مرور. سنتحقّق أولًا من هويتك.
data-export-button = تنزيل
data-erase = محو حسابك
data-erase-lead = يزول ملفك الشخصي وطرق دخولك وجميع حقوق الوصول نهائيًا. لديك 7 أيام لتغيير رأيك.
data-erase-link = محو الحساب

erase-heading = هل تريد محو حسابك؟
erase-lead = يتعلّق هذا بـ { $email }.
erase-sessions = { $count ->
    [zero] لا ينهي أي جلسة
    [one] ينهي جلسة واحدة، هي هذه
    [two] ينهي جلستين
    [few] ينهي { $count } جلسات
    [many] ينهي { $count } جلسة
   *[other] ينهي { $count } جلسة
}
erase-apps = { $count ->
    [0] لن يفقد أي تطبيق حق الوصول
    [zero] لن يفقد أي تطبيق حق الوصول
    [one] سيفقد تطبيق واحد حق الوصول
    [two] سيفقد تطبيقان حق الوصول
    [few] ستفقد { $count } تطبيقات حق الوصول
    [many] سيفقد { $count } تطبيقًا حق الوصول
   *[other] سيفقد { $count } تطبيق حق الوصول
}
erase-grace = سجّل الدخول خلال 7 أيام للاحتفاظ بحسابك
erase-final = بعد ذلك لن يتمكن أحد من استعادته
erase-button = محو الحساب
erase-stay = الاحتفاظ بالحساب
erase-last-administrator = لا يوجد مسؤول آخر هنا. عيّن شخصًا آخر مسؤولًا أولًا.

erasure-asked-heading = سيُمحى حسابك
erasure-asked-when = سيزول في { $date }. وحتى ذلك الحين لا يمكن استخدام أي شيء منه.
erasure-asked-undo = هل غيّرت رأيك؟ سجّل الدخول قبل ذلك، وسيبقى كل شيء كما هو.
