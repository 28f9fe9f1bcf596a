### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = الخطوة { $number } من 3
setup-go-on = متابعة
setup-started-again = ظلّت تلك الصفحة مفتوحة لبعض الوقت، لذلك لم يُنفَّذ شيء بعد. تابع من هنا.
setup-busy = يسجّل كثيرون الدخول الآن. حاول مرة أخرى بعد { $wait }.

setup-address-heading = هل هذا هو العنوان الصحيح؟
setup-address-lead = ستستخدم التطبيقات والروابط المرسلة بالبريد العنوان الموجود في الإعدادات. يجب أن يكون هو نفسه العنوان الظاهر في متصفحك.
setup-address-configured = في الإعدادات
setup-address-seen = في متصفحك
setup-address-same = العنوانان متطابقان.
setup-address-other-host = العنوانان مختلفان. افتح هذه الصفحة على { $configured }، أو اضبط BONAFIDE_ISSUER على { $seen } وأعد تشغيل Bonafide.
setup-address-other-scheme = يبدأ أحد العنوانين بـ http والآخر بـ https. إذا كان خادم وكيل يقدّم https نيابةً عن Bonafide، فاجعله يرسل X-Forwarded-For وX-Forwarded-Proto، واذكر عنوانه في BONAFIDE_TRUSTED_PROXIES. وإذا لم يكن هناك خادم وكيل، فافتح هذه الصفحة على { $configured }.
setup-address-untrusted = العنوانان مختلفان، ويمرّ الاتصال عبر خادم وكيل لا يثق به Bonafide. إذا كان هذا الخادم لك، فاذكر عنوانه في BONAFIDE_TRUSTED_PROXIES وأعد تشغيل Bonafide.
setup-address-other-here = العنوانان مختلفان. افتح هذه الصفحة على { $configured }، أو اضبط BONAFIDE_ISSUER على العنوان الظاهر في متصفحك وأعد تشغيل Bonafide.

setup-administrator-heading = من سيكون أول مسؤول؟
setup-administrator-lead = يمكن لهذا الحساب أن يفعل كل شيء هنا.
setup-email = البريد الإلكتروني
setup-email-unfit = أدخل عنوان بريد إلكتروني، مثل ada@example.com.
setup-email-taken = هذا العنوان لحساب آخر. استخدم عنوانًا غيره، أو عيّن كلمة مرور لذلك الحساب أولًا.
setup-name = الاسم الكامل
setup-name-unfit = أدخل اسمك، بما لا يزيد على 200 حرف.
setup-passkey-submit = إنشاء الحساب بمفتاح مرور
setup-passkey-hint = يطلب جهازك بصمتك أو وجهك أو قفل الشاشة. لا حاجة إلى تذكّر أي كلمة مرور.
setup-password-next = مع كلمة المرور ستضيف بعد ذلك تطبيق مصادقة.
setup-administrator-submit = إنشاء الحساب

setup-mail-heading = هل يصل البريد؟
setup-mail-server = يُرسَل البريد عبر { $server }. أرسل رسالة تجريبية إلى { $email } وتحقّق من وصولها.
setup-mail-folder = تُحفظ الرسائل في { $folder } بدلًا من إرسالها. هذا مناسب للتجربة.
setup-mail-off = البريد معطَّل: لا يلزم أحدًا تأكيد عنوانه، ولا يمكن لأحد الحصول على كلمة مرور جديدة بالبريد. يمكنك تغيير ذلك في الإعدادات.
setup-mail-send = إرسال رسالة تجريبية
setup-mail-again = إرسال رسالة أخرى
setup-mail-sent = الرسالة في طريقها إليك. ابحث عنها، وفي مجلد البريد غير المرغوب فيه أيضًا.
setup-mail-later = لاحقًا
setup-mail-done = تم

setup-link-heading = لم يكتمل الإعداد هنا بعد
setup-link-needed = لا يوجد مسؤول لـ { $host } حتى الآن. تحتاج إلى رابط إعداد للبدء.
setup-link-command = شغّل { $command } على الجهاز الذي يعمل عليه Bonafide. يعرض هذا الأمر رابطًا يعمل مرة واحدة، لمدة ساعة.
setup-link-dead-heading = لم يعد هذا الرابط يعمل
setup-link-dead = مضى عليه أكثر من ساعة، أو حلّ محله رابط أحدث، أو أنه غير مكتمل.
setup-done-heading = اكتمل الإعداد
setup-done = يوجد مسؤول لـ { $host } بالفعل، لذلك لم يعد هذا الرابط يفعل شيئًا.
