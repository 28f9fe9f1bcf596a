### Read by a native speaker: no

# The person's own pages.

account-heading = حسابك
account-lead = أنت مسجّل الدخول إلى { $host }.
account-details = بياناتك
account-name = الاسم
account-email = البريد الإلكتروني
account-email-verified = مؤكَّد
account-email-unverified = غير مؤكَّد
account-username = اسم المستخدم

password-change-heading = تحتاج إلى كلمة مرور جديدة
password-change-why = طلب أحد المسؤولين كلمة مرور جديدة لهذا الحساب قبل المتابعة.
password-change-how = لا يمكنك تغييرها في هذه الصفحة بعد. اطلب من المسؤول تعيين كلمة مرور جديدة، ثم سجّل الدخول بها.
