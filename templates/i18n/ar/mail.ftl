### Read by a native speaker: no

# Letters.

mail-footer = أرسلها { $host } إلى { $address }. كل رابط في هذه الرسالة يؤدي إلى { $host } ولا يؤدي إلى أي مكان آخر.
mail-greeting = مرحبًا { $name }،
mail-works-once = يعمل هذا الرابط مرة واحدة، حتى { $time }.
mail-button-fails = إذا لم يعمل الزر، فافتح هذا العنوان:
mail-browser-on = { $browser } على { $system }
mail-fact-when = الوقت
mail-fact-browser = المتصفح
mail-fact-address = عنوان IP
mail-fact-groups = المجموعات
mail-fact-factor = طريقة التحقق

mail-verify-subject = أكّد عنوان بريدك الإلكتروني لدى { $host }
mail-verify-heading = أكّد عنوان بريدك الإلكتروني
mail-verify-why = فتح شخص ما، وهو أنت على الأرجح، حسابًا لدى { $host } بهذا العنوان. أكّد أنه عنوانك لتتمكن من استخدام الحساب.
mail-verify-action = تأكيد العنوان
mail-verify-not-you = إذا لم تكن أنت، فتجاهل هذه الرسالة. بدون التأكيد لا يمكن لأحد استخدام حساب بعنوانك.

mail-exists-subject = لديك حساب بالفعل لدى { $host }
mail-exists-heading = لديك حساب بالفعل
mail-exists-why = طلب شخص ما، وهو أنت على الأرجح، حسابًا لدى { $host } بهذا العنوان. يوجد حساب بالفعل، لذا يكفيك تسجيل الدخول.
mail-exists-forgot = إذا نسيت كلمة المرور، فاختر كلمة جديدة: { $address }
mail-exists-action = تسجيل الدخول
mail-exists-not-you = إذا لم تكن أنت، فلا يلزمك فعل شيء. لم يعلم صاحب الطلب أن لديك حسابًا.

mail-reset-subject = اختر كلمة مرور جديدة لـ { $host }
mail-reset-heading = اختر كلمة مرور جديدة
mail-reset-why = طلب شخص ما، وهو أنت على الأرجح، كلمة مرور جديدة لحسابك لدى { $host }.
mail-reset-action = اختيار كلمة المرور
mail-reset-not-you = إذا لم تكن أنت، فتجاهل هذه الرسالة. ستبقى كلمة مرورك كما هي.

mail-confirm-subject = أكّد عنوان بريدك الإلكتروني الجديد لدى { $host }
mail-confirm-heading = أكّد عنوان بريدك الإلكتروني الجديد
mail-confirm-why = طلبت استخدام هذا العنوان لحسابك لدى { $host }. يبقى العنوان القديم ساريًا إلى أن تؤكّد هذا العنوان.
mail-confirm-action = تأكيد العنوان
mail-confirm-not-you = إذا لم تكن أنت، فتجاهل هذه الرسالة. بدون التأكيد لن يتغيّر شيء.

mail-change-subject = عنوان بريدك الإلكتروني لدى { $host } على وشك أن يتغيّر
mail-change-heading = عنوان بريدك الإلكتروني على وشك أن يتغيّر
mail-change-why = طلب شخص مسجّل الدخول إلى حسابك لدى { $host } تغيير عنوانه إلى { $address }. يبقى هذا العنوان ساريًا إلى أن يُؤكَّد العنوان الجديد.
mail-change-you = إذا كنت أنت، فلا يلزمك فعل شيء هنا: افتح الرسالة التي أُرسلت إلى العنوان الجديد.
mail-change-not-you = إذا لم تكن أنت، فأوقف التغيير واختر كلمة مرور جديدة.
mail-change-stop = إيقاف التغيير

mail-invitation-subject = لديك دعوة إلى { $host }
mail-invitation-heading = لديك دعوة
mail-invitation-why = ندعوك إلى فتح حساب لدى { $host }.
mail-invitation-from = يدعوك { $name } إلى فتح حساب لدى { $host }.
mail-invitation-action = قبول الدعوة
mail-invitation-not-you = إذا كنت لا تعرف موضوع هذه الدعوة، فتجاهل هذه الرسالة. لن يحدث شيء من دونك.

mail-login-subject = سجّل الدخول إلى { $host }
mail-login-heading = سجّل الدخول
mail-login-why = يسجّل هذا الرابط دخولك إلى { $host }. يمكن لأي شخص يملكه أن يستخدمه، لذا لا تعطه لغيرك.
mail-login-action = تسجيل الدخول
mail-login-not-you = إذا لم تطلبه، فتجاهل هذه الرسالة وأبلغ المسؤول.

mail-erasure-subject = حسابك لدى { $host } على وشك أن يُمحى
mail-erasure-heading = حسابك على وشك أن يُمحى
mail-erasure-why = سيُمحى حسابك لدى { $host } وكل ما يتبعه في { $time }. ولن يتمكن أحد من استعادته بعد ذلك.
mail-erasure-action = الاحتفاظ بحسابي
mail-erasure-not-you = إذا لم تكن أنت، فاحتفظ بحسابك واختر كلمة مرور جديدة.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = إذا لم تكن أنت، فقد يكون شخص آخر في حسابك. أمّنه الآن.
mail-notice-not-you-ask = إذا لم تكن أنت، فقد يكون شخص آخر في حسابك. غيّر كلمة مرورك وأبلغ المسؤول.
mail-notice-mistake = إذا كنت ترى أن هذا خطأ، فاسأل المسؤول.
mail-notice-secure = تأمين حسابي

mail-device-heading = تسجيل دخول جديد إلى حسابك
mail-device-what = سجّل شخص ما الدخول إلى حسابك لدى { $host } من متصفح لم نره من قبل. إذا كنت أنت، فلا يلزمك فعل شيء.
mail-password-heading = تم تغيير كلمة مرورك
mail-password-what = أصبحت لحسابك كلمة مرور جديدة. وتم تسجيل خروج كل من سجّل الدخول بالكلمة القديمة.
mail-email-heading = تم تغيير عنوان بريدك الإلكتروني
mail-email-what = تصل رسائل حسابك الآن إلى { $address }، ولم تعد تصل إلى هذا العنوان.
mail-factor-added-heading = تمت إضافة خطوة ثانية
mail-factor-added-what = أصبحت لحسابك طريقة أخرى لإثبات أنك أنت.
mail-factor-removed-heading = تمت إزالة خطوة ثانية
mail-factor-removed-what = لم تعد إحدى طرق إثبات أنك أنت صالحة لحسابك.
mail-factor-totp = تطبيق المصادقة
mail-factor-passkey = مفتاح المرور
mail-factor-named = { $kind }، { $name }
mail-code-used-heading = تم استخدام رمز استرداد
mail-code-used-what = { $count ->
    [0] سجّل شخص ما الدخول إلى حسابك برمز استرداد. كان هذا آخر رمز: أنشئ رموزًا جديدة الآن.
    [zero] سجّل شخص ما الدخول إلى حسابك برمز استرداد. كان هذا آخر رمز: أنشئ رموزًا جديدة الآن.
    [one] سجّل شخص ما الدخول إلى حسابك برمز استرداد. بقي رمز واحد.
    [two] سجّل شخص ما الدخول إلى حسابك برمز استرداد. بقي رمزان.
    [few] سجّل شخص ما الدخول إلى حسابك برمز استرداد. بقيت { $count } رموز.
    [many] سجّل شخص ما الدخول إلى حسابك برمز استرداد. بقي { $count } رمزًا.
   *[other] سجّل شخص ما الدخول إلى حسابك برمز استرداد. بقي { $count } رمز.
}
mail-codes-new-heading = تم استبدال رموز الاسترداد
mail-codes-new-what = لم تعد رموز الاسترداد القديمة لحسابك صالحة.
mail-wrong-factors-heading = رموز خاطئة لحسابك
mail-wrong-factors-what = أدخل شخص ما كلمة مرورك ثم رموزًا خاطئة كثيرة. لن يُقبل أي رمز لبعض الوقت.
mail-locked-heading = كلمات مرور خاطئة كثيرة لحسابك
mail-locked-refused = جرّب أحدهم كلمات مرور خاطئة كثيرة، ولذلك يُرفض تسجيل الدخول من هناك حاليًا. في المتصفحات التي سجّلت الدخول منها من قبل تعمل كلمة مرورك كالمعتاد. إذا كنت أنت من فعل ذلك ولا تستطيع الدخول، فاختر كلمة مرور جديدة.
mail-suspended-heading = تم تعليق حسابك
mail-suspended-what = لا يمكنك تسجيل الدخول حاليًا، وتم تسجيل خروجك من كل مكان.
mail-deleted-heading = تم حذف حسابك
mail-deleted-what = لم يعد حسابك لدى { $host } موجودًا، ولا أي شيء مما كان يتبعه.
mail-provider-linked-heading = تمت إضافة طريقة أخرى لتسجيل الدخول
mail-provider-linked-what = كل من يسجّل الدخول إلى { $provider } بالحساب الذي رُبط الآن يدخل إلى حسابك.
mail-provider-unlinked-heading = تمت إزالة طريقة لتسجيل الدخول
mail-provider-unlinked-what = لم يعد حسابك يُفتح باستخدام { $provider }.
mail-reuse-heading = تم تسجيل خروج تطبيق من حسابك
mail-reuse-what = استخدم { $client } مفتاحًا لحسابك سبق استخدامه. يحدث ذلك عندما يُنسخ مفتاح، لذلك سحبنا جميع مفاتيحه. سجّل الدخول إلى { $client } مرة أخرى للمتابعة.

mail-test-subject = رسالة تجريبية من { $host }
mail-test-heading = البريد يعمل
mail-test-what = طلبت من { $host } رسالة تجريبية، وها هي. لا يلزمك فعل أي شيء.
mail-test-not-you = إذا لم تكن أنت من طلبها، فإن شخصًا آخر يُعدّ { $host } باسمك.
