### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = سجّل الدخول للمتابعة إلى { $client }
login-heading-here = سجّل الدخول إلى { $host }
login-heading-confirm = أكّد أنك أنت
login-confirm = يطلب منك { $client } تسجيل الدخول مرة أخرى قبل المتابعة.
login-confirm-here = سجّل الدخول مرة أخرى قبل المتابعة.

login-identifier = البريد الإلكتروني أو اسم المستخدم
login-password = كلمة المرور
login-forgot = هل نسيتها؟
login-remember = البقاء مسجّل الدخول
login-remember-hint = { $days ->
    [zero] لأقل من يوم على هذا الجهاز. لا تفعّله على جهاز مشترك.
    [one] لمدة يوم واحد على هذا الجهاز. لا تفعّله على جهاز مشترك.
    [two] لمدة يومين على هذا الجهاز. لا تفعّله على جهاز مشترك.
    [few] لمدة { $days } أيام على هذا الجهاز. لا تفعّله على جهاز مشترك.
    [many] لمدة { $days } يومًا على هذا الجهاز. لا تفعّله على جهاز مشترك.
   *[other] لمدة { $days } يوم على هذا الجهاز. لا تفعّله على جهاز مشترك.
}

login-missing = أدخل بريدك الإلكتروني أو اسم المستخدم، وكلمة المرور.
login-refused = الاسم وكلمة المرور غير متطابقين. تحقّق منهما وحاول مرة أخرى.
login-refused-ask = الاسم وكلمة المرور غير متطابقين. تحقّق منهما وحاول مرة أخرى، أو اطلب من المسؤول كلمة مرور جديدة.
login-locked = محاولات كثيرة جدًا. يمكنك المحاولة مرة أخرى بعد { $wait }.
login-busy = يسجّل كثيرون الدخول الآن. حاول مرة أخرى بعد { $wait }.
login-started-again = ظلّت تلك الصفحة مفتوحة لبعض الوقت، لذلك بدأنا من جديد. ستصل إلى المكان نفسه.

select-heading = اختيار حساب
select-lead = للمتابعة إلى { $client }
select-lead-here = للمتابعة في { $host }
select-list = حساباتك
