### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = عنوان البريد الإلكتروني
email-refused = أدخل عنوان بريد إلكتروني واحدًا، مثل name@example.com.
send-link = إرسال الرابط
back-to-sign-in = العودة إلى تسجيل الدخول
page-started-again = ظلّت تلك الصفحة مفتوحة لبعض الوقت، لذلك لم يتغيّر شيء. حاول مرة أخرى.

forgot-heading = اختر كلمة مرور جديدة
forgot-lead = أدخل عنوان البريد الإلكتروني لحسابك. سنرسل إليك رابطًا.

resend-heading = أكّد عنوان بريدك الإلكتروني
resend-lead = أدخل عنوان حسابك، وسنرسل إليك رابطًا آخر.

link-sent-heading = تفقّد بريدك
link-sent-what = أرسلنا الخطوات التالية إلى العنوان الذي أدخلته.
link-sent-do = ألم يصلك شيء بعد بضع دقائق؟ ابحث في مجلد البريد غير المرغوب فيه، وتحقّق من أنك أدخلت عنوان حسابك.
link-send-again = إعادة الإرسال

link-dead-heading = لم يعد هذا الرابط يعمل
link-dead-what = سبق استخدامه، أو أنه قديم جدًا، أو حلّ محله رابط أحدث.
link-dead-do = افتح أحدث رسالة، أو اطلب رابطًا آخر.
link-ask-new = طلب رابط جديد

no-mail-heading = اسأل المسؤول
no-mail-what = لا ترسل هذه الخدمة بريدًا، لذا لا يمكنها إرسال رابط إليك.
no-mail-do = يمكن للمسؤول أن يعطيك كلمة مرور جديدة.

verify-heading = أكّد عنوان بريدك الإلكتروني
verify-lead = هل العنوان { $email } لك؟ أكّده لاستخدام حسابك.
verify-submit = تأكيد العنوان

not-me-heading = تأمين حسابك
not-me-lead = قد يكون شخص آخر في حساب { $email }. سنسجّل خروج الجميع ونرسل إليك رابطًا لاختيار كلمة مرور جديدة.
not-me-submit = تأمين حسابي

reset-heading = اختر كلمة مرور جديدة
reset-lead = لـ { $email }. سيتم تسجيل خروجك من كل مكان.
reset-submit = تعيين كلمة المرور

register-heading = أنشئ حسابًا
register-lead = لـ { $host } والتطبيقات التي تستخدمه.
register-lead-invited = لديك دعوة إلى { $host }. اختر اسمك وكلمة مرور.
register-name = اسمك
register-username = اسم المستخدم (اختياري)
register-username-hint = اسم قصير لتسجيل الدخول به بدلًا من عنوانك.
register-terms = أوافق على شروط الاستخدام
register-terms-read = قراءة الشروط
register-submit = إنشاء حساب
register-no-name = أدخل اسمك، بما لا يزيد على 200 حرف.
register-username-unfit = يتكوّن اسم المستخدم من أحرف وأرقام ونقاط وشرطات سفلية وشرطات، بما لا يزيد على 64.
register-username-taken = اسم المستخدم هذا مستخدم بالفعل. اختر اسمًا آخر.
register-terms-needed = وافق على شروط الاستخدام للمتابعة.
register-closed-heading = ينشئ المسؤول الحسابات
register-closed-what = لا يمكنك إنشاء حساب هنا بنفسك.
register-closed-do = اطلب دعوة من المسؤول. وإذا كانت لديك دعوة، فافتح رابطها.
