### Read by a native speaker: no

# The person's own pages.

account-heading = حسابك
account-lead = أنت مسجّل الدخول إلى { $host }.
account-details = ما تسجّل الدخول به
account-email = البريد الإلكتروني
account-email-verified = مؤكَّد
account-email-unverified = غير مؤكَّد
account-username = اسم المستخدم
