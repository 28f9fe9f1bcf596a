### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = تسجيل الدخول بمفتاح مرور
passkey-factor = استخدام مفتاح مرور
passkey-or = أو
passkey-cancelled = لم يُستخدم أي مفتاح مرور. يمكنك المحاولة مرة أخرى.
passkey-failed = تعذّر على متصفحك استخدام مفتاح مرور هنا. حاول مرة أخرى أو اختر طريقة أخرى.
passkey-taken = يوجد على هذا الجهاز مفتاح مرور لك بالفعل.
passkey-refused = لا يعمل مفتاح المرور هذا هنا. حاول مرة أخرى أو سجّل الدخول بطريقة أخرى.
passkey-factor-refused = لا يعمل مفتاح المرور هذا هنا. حاول مرة أخرى أو استخدم رمزًا.

passkey-add-heading = إضافة مفتاح مرور
passkey-add-lead = يطلب جهازك بصمتك أو وجهك أو قفل الشاشة، ويحتفظ بمفتاح المرور.
passkey-add-submit = إضافة مفتاح مرور
passkey-name = الاسم
passkey-name-hint = لتتعرّف عليه، كاسم الجهاز الموجود عليه.
passkey-name-wrong = أعطه اسمًا لا يزيد على 64 حرفًا.
passkey-default-name = مفتاح مروري
passkey-needs-script = تحتاج مفاتيح المرور إلى JavaScript وإلى متصفح يدعمها.
passkey-needs-name = تحتاج مفاتيح المرور إلى خادم له اسم؛ وهذا الخادم معروف برقمه فقط.
passkey-started-again = ظلّت تلك الصفحة مفتوحة لبعض الوقت، وها هي من جديد.
passkey-expired = استغرق ذلك وقتًا طويلًا. حاول مرة أخرى.
passkey-not-proven = لا يمكن استخدام مفتاح المرور هذا هنا. يجب أن يتعرّف عليك جهازك عند إنشائه.
passkey-too-many = لديك من مفاتيح المرور أقصى ما يتسع له الحساب. أزل أحدها أولًا.

passkey-synced = ينقله مدير كلمات المرور من جهاز إلى آخر
passkey-bound = يبقى على جهاز واحد
passkey-rename = حفظ الاسم
passkey-remove-heading = إزالة مفتاح المرور هذا
passkey-remove-lead = لن يُدخلك «{ $name }» بعد ذلك، ويجب تأكيد تسجيل الدخول على الأجهزة الأخرى من جديد. احذفه من جهازك أيضًا.
passkey-remove = إزالة مفتاح المرور
passkey-last-way-in = مفتاح المرور هذا هو طريقتك الوحيدة للدخول. عيّن كلمة مرور أو أضف مفتاح مرور آخر أولًا.
