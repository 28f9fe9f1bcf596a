### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = كان رمز أو مفتاح مرور خاطئًا
activity-event-factor-locked = رُفضت الرموز لبعض الوقت بعد رموز خاطئة كثيرة جدًا
activity-event-factor-not-evaluated = رُفض رمز دون فحصه بعد رموز خاطئة كثيرة جدًا
activity-event-factor-shown = أكدت أنك أنت
activity-event-app-added = أُضيف تطبيق مصادقة
activity-event-app-removed = أُزيل تطبيق مصادقة
activity-event-passkey-added = أُضيف مفتاح مرور
activity-event-passkey-removed = أُزيل مفتاح مرور
activity-event-factors-reset = أُزيلت جميع الخطوات الثانية لتسجيل دخولك
activity-event-app-renamed = غيّرت اسم تطبيق مصادقة
activity-event-passkey-renamed = غيّرت اسم مفتاح مرور
activity-event-passkey-doubtful = استجاب مفتاح مرور خارج الترتيب، فربما توجد نسخة منه
activity-event-codes-made = أُنشئت رموز استرداد جديدة
activity-event-code-used = استُخدم رمز استرداد
activity-event-device-remembered = حُفظ متصفح، فلا تُطلب منه الخطوة الثانية لبعض الوقت
activity-event-device-forgotten = تُطلب الخطوة الثانية من أحد المتصفحات من جديد
activity-event-login-link = أُنشئ رابط يسجّل دخولك مرة واحدة
activity-event-identity-linked = رُبط حسابك بحساب في مكان آخر
activity-event-identity-unlinked = أُزيل الربط بحساب في مكان آخر
activity-event-administrator = أعددت هذه الخدمة بصفتك أول مشرف عليها
activity-event-erased = مُحي حسابك
activity-event-password-failed = لم تُغيَّر كلمة مرورك لأن الحالية كانت خاطئة
activity-event-password-reset = عُيّنت كلمة مرورك برابط أُرسل بالبريد
activity-event-link-mailed = أُرسل إليك رابط بالبريد
activity-event-mail-dead = تعذّر تسليم رسالة إليك
activity-event-email-verified = تم تأكيد عنوان بريدك الإلكتروني
activity-event-email-asked = طُلب عنوان بريد إلكتروني آخر
activity-event-email-changed = غُيّر عنوان بريدك الإلكتروني
activity-event-unproven-cleaned = أكدت عنوانك، وأُزيل ما قد يكون آخرون وضعوه في حسابك
activity-event-not-me = أبلغت أن أمرًا ما لم يكن منك، فأُنهي كل وصول
activity-event-terms = وافقت على شروط الاستخدام

# What of an account was changed, in a list.

activity-part-email-verified = ما إذا كان عنوان بريدك الإلكتروني مؤكدًا
activity-part-attributes = بيانات يحفظها المشرف
activity-part-groups = المجموعات
activity-part-administrator = ما إذا كنت مشرفًا
activity-part-must-change = ما إذا كان عليك تغيير كلمة مرورك
activity-part-phone-verified = ما إذا كان رقم هاتفك مؤكدًا
activity-part-address = العنوان البريدي
activity-event-consent-denied = لم تسمح لـ { $client } باستخدام حسابك
activity-event-token-revoked = ألغى { $client } أحد رموزه المميزة
