### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = لديك من تطبيقات المصادقة أقصى ما يتسع له الحساب. أزل أحدها أولًا.
sessions-more = هذه هي الجلسات المستخدمة مؤخرًا، وهناك المزيد. «تسجيل الخروج من كل مكان آخر» ينهيها أيضًا.
