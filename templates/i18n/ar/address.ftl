### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = عنوان البريد الإلكتروني
address-section-lead = تسجّل الدخول به، وتصل إليه الرسائل المتعلقة بحسابك.
address-change = تغيير العنوان
address-heading = غيّر عنوان بريدك الإلكتروني
address-lead = عنوان حسابك هو { $email }. ويبقى ساريًا حتى تؤكّد العنوان الجديد.
address-new = عنوان البريد الإلكتروني الجديد
address-hint = سنرسل رابطًا إليه ونُعلم عنوانك الحالي.
address-same = هذا هو عنوان حسابك بالفعل. أدخل عنوانًا آخر.
address-no-mail = لا ترسل هذه الخدمة بريدًا، لذا لا يمكن تأكيد عنوان جديد. يمكن للمسؤول تغييره.
address-pending = بانتظار التأكيد
address-pending-lead = افتح الرسالة المرسلة إلى { $email } لتأكيد العنوان.
address-pending-until = ينتهي الرابط
address-withdraw = الاحتفاظ بالعنوان الحالي
address-asked = أرسلنا رابطًا إلى العنوان الجديد. افتحه للتأكيد.
address-changed = أصبح لحسابك العنوان الجديد. تم تسجيل خروجك من الأماكن الأخرى.
address-changed-sign-in = أصبح لحسابك العنوان الجديد. سجّل الدخول به.
address-kept = يبقى عنوانك كما هو.

address-confirm-heading = أكّد عنوان بريدك الإلكتروني الجديد
address-confirm-lead = سيحلّ { $email } محلّ { $old } في حسابك. وسيتم تسجيل خروجك من الأماكن الأخرى.
address-confirm-submit = تأكيد العنوان
address-taken-heading = لحساب آخر هذا العنوان
address-taken-what = كل عنوان يخص حسابًا واحدًا، لذا يحتفظ حسابك بعنوانه.
address-taken-do = سجّل الدخول إلى ذلك الحساب، أو اختر عنوانًا آخر لهذا الحساب.
address-taken-another = اختيار عنوان آخر

keep-heading = احتفظ بحسابك
keep-lead = حساب { $email } على وشك أن يُمحى. احتفظ به ليبقى كل شيء كما كان.
keep-submit = الاحتفاظ بحسابي
keep-done = حسابك باقٍ. يمكنك تسجيل الدخول الآن.

activity-email-withdrawn = تم التراجع عن تغيير عنوان بريدك الإلكتروني
