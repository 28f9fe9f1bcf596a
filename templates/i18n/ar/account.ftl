### Read by a native speaker: no

# The person's own pages.

place-profile = الملف الشخصي
place-security = الأمان
place-sessions = الجلسات
place-apps = التطبيقات
place-activity = النشاط
place-data = البيانات

done-saved = تم الحفظ.
done-unfit = لم يُحفظ شيء بعد. راجع الحقول المميّزة.
done-ended = انتهت تلك الجلسة.
done-others-ended = تم تسجيل خروجك من كل مكان آخر.
done-withdrawn = لم يعد بإمكان التطبيق استخدام حسابك.
done-stale = ظلّت هذه الصفحة مفتوحة لبعض الوقت، لذلك لم يتغيّر شيء. حاول مرة أخرى.

account-places = حسابك
account-heading = حسابك
account-lead = أنت مسجّل الدخول إلى { $host }.
account-details = ما تسجّل الدخول به
account-email = البريد الإلكتروني
account-email-verified = مؤكَّد
account-email-unverified = غير مؤكَّد
account-username = اسم المستخدم
