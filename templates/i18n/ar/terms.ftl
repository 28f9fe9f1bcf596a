### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = قبول شروط الاستخدام
terms-lead = يجب أن توافق على شروط استخدام { $host } قبل المتابعة.
terms-heading-changed = تغيّرت شروط الاستخدام
terms-lead-changed = اقرأ شروط استخدام { $host } الجديدة ووافق عليها للمتابعة.
terms-started-again = ظلّت الصفحة مفتوحة لبعض الوقت، أو تغيّرت الشروط في هذه الأثناء. اقرأها وحاول مرة أخرى.
terms-submit = الموافقة والمتابعة
