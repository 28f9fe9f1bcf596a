### Read by a native speaker: no

# How a person proves who they are.

security-heading = الأمان
security-lead = كيف تسجّل الدخول، وكيف تستعيد الوصول.
security-added = تاريخ الإضافة
security-used = آخر استخدام
security-unused = لم يُستخدم قط
security-manage = إدارة

security-password = كلمة المرور
security-password-lead = استخدم كلمة لا تستخدمها في أي مكان آخر.
security-password-none = تسجّل الدخول بدون كلمة مرور.
security-password-changed = آخر تغيير
security-password-change = تغيير كلمة المرور
security-password-set = تعيين كلمة مرور

security-passkeys = مفاتيح المرور
security-passkeys-lead = سجّل الدخول ببصمتك أو وجهك أو قفل الشاشة. لا يمكن لأحد أن يحتال عليك للحصول على مفتاح مرور.
security-passkeys-none = لا يوجد مفتاح مرور بعد. أضف مفتاحًا على كل جهاز تستخدمه كثيرًا.
security-passkeys-add = إضافة مفتاح مرور

security-factors = تطبيقات المصادقة
security-factors-lead = رمز من هاتفك يُطلب بعد كلمة المرور.
security-factors-none = لا يوجد تطبيق بعد. مع تطبيق، لا تكفي كلمة مرور مسروقة وحدها للدخول.
security-factors-add = إضافة تطبيق

security-codes = رموز الاسترداد
security-codes-lead = يُدخلك كل رمز مرة واحدة عند فقدان هاتفك أو مفتاح مرورك. لا تحتفظ بها مع هاتفك.
security-codes-left = { $count ->
    [0] لم يبق أي رمز
    [zero] لم يبق أي رمز
    [one] بقي رمز واحد
    [two] بقي رمزان
    [few] بقيت { $count } رموز
    [many] بقي { $count } رمزًا
   *[other] بقي { $count } رمز
}
security-codes-made = تاريخ الإنشاء
security-codes-make = إنشاء رموز
security-codes-renew = إنشاء رموز جديدة

security-devices = الأجهزة المحفوظة
security-devices-lead = متصفحات لا تُطلب منها الخطوة الثانية لبعض الوقت.
security-devices-none = لا يوجد جهاز محفوظ. حدّد «عدم السؤال مجددًا على هذا الجهاز» عند إدخال رمز.
security-devices-until = محفوظ حتى
security-devices-forget = نسيان
security-devices-forget-name = نسيان { $name }
