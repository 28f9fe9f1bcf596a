### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = أكّد بمفتاح المرور
factor-lead-passkey = أكّد أنك أنت بمفتاح المرور الذي أضفته إلى هذا الحساب.
factor-passkey-cannot = تحتاج مفاتيح المرور إلى JavaScript وإلى متصفح يدعمها. يمكنك استخدام رمز استرداد بدلًا من ذلك.
factor-use-passkey = استخدام مفتاح المرور بدلًا من ذلك
factor-needs-longer-password = طول كلمة مرورك لا يكفي إلا مع خطوة ثانية. اختر كلمة أطول أولًا.

enrol-passkey = استخدام مفتاح مرور بدلًا من ذلك
codes-print = طباعة

app-kind = تطبيق المصادقة
app-remove-heading = إزالة هذا التطبيق
app-remove-lead = لن تُقبل رموز «{ $name }» بعد ذلك، ويجب تأكيد تسجيل الدخول على الأجهزة الأخرى من جديد.
app-remove-last-lead = لن تُقبل رموز «{ $name }» بعد ذلك. هذا تطبيقك الوحيد: بدون مفتاح مرور ستكفي كلمة مرورك وحدها لدخول كل من يعرفها، وستزول رموز الاسترداد أيضًا.
app-remove = إزالة التطبيق

renew-codes-heading = رموز استرداد جديدة
renew-codes-effect = ستحصل على عشرة رموز جديدة، وتتوقف رموزك الحالية عن العمل فورًا. ولا تُعرض الرموز الجديدة إلا هذه المرة.
renew-codes-stay = الاحتفاظ بالرموز الحالية

security-devices-forget-all = نسيان الكل

done-app-added = تمت إضافة تطبيقك.
done-passkey-added = تمت إضافة مفتاح مرورك.
done-factor-removed = تمت إزالة طريقة تسجيل الدخول تلك.
done-forgotten = ستُطلب الخطوة الثانية هناك من جديد.

login-link-heading = سجّل الدخول بهذا الرابط
login-link-lead = أعدّه لك القائمون على هذه الخدمة. يعمل مرة واحدة؛ وعليك بعد ذلك إعداد خطوة ثانية جديدة.
login-link-dead-heading = لم يعد هذا الرابط يعمل
login-link-dead = سبق استخدامه، أو أنه قديم جدًا. اطلب رابطًا آخر من القائمين على هذه الخدمة.
