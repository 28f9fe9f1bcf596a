### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = كلمة المرور الجديدة
password-rule = الحد الأدنى لعدد الأحرف: { $least }. أربع كلمات أو أكثر لا صلة بينها كلمة مرور قوية وسهلة التذكّر.
password-offer = إليك كلمة مرور قوية. احفظها في مدير كلمات المرور.
password-offer-use = استخدام هذه

password-missing = أدخل كلمة مرور جديدة.
password-too-short = قصيرة جدًا. الحد الأدنى لعدد الأحرف: { $least }.
password-too-long = طويلة جدًا. الحد الأقصى لعدد الأحرف: { $most }.
password-holds-nul = تحتوي على حرف لا يمكن كتابته. اختر كلمة مرور أخرى.
password-common = يستخدم كثيرون كلمة المرور هذه، لذا فهي من أول ما يُخمَّن. اختر كلمة أخرى.
password-holds-name = تحتوي على جزء من اسمك يسهل تخمينه. احذف هذا الجزء.
password-holds-email = تحتوي على جزء من عنوان بريدك الإلكتروني يسهل تخمينه. احذف هذا الجزء.
password-holds-username = تحتوي على جزء من اسم المستخدم يسهل تخمينه. احذف هذا الجزء.
password-holds-service = تحتوي على اسم هذه الخدمة الذي يسهل تخمينه. احذف هذا الاسم.
password-used-before = سبق أن استخدمت كلمة المرور هذه. اختر كلمة جديدة.

strength-very-weak = ضعيفة جدًا
strength-weak = ضعيفة
strength-fair = متوسطة
strength-good = جيدة
strength-strong = قوية
strength-because = { $level }: { $reason }
strength-keyboard = المفاتيح المتجاورة يسهل تخمينها.
strength-repetition = تكرار الشيء نفسه لا يكاد يزيدها قوة.
strength-sequence = التسلسلات مثل abc أو 6543 يسهل تخمينها.
strength-common = تتكوّن من كلمة أو اسم أو كلمة مرور شائعة.
strength-date = التواريخ والسنوات يسهل تخمينها.

# The page that changes it.

password-heading = تغيير كلمة المرور
password-heading-set = تعيين كلمة مرور
password-heading-required = تحتاج إلى كلمة مرور جديدة
password-lead = ستبقى مسجّل الدخول هنا، وسيتم تسجيل خروجك من كل مكان آخر.
password-lead-set = ويمكنك بعد ذلك تسجيل الدخول بها أيضًا.
password-lead-required = طلب أحد المسؤولين كلمة مرور جديدة لهذا الحساب قبل المتابعة.
password-current = كلمة المرور الحالية
password-current-missing = أدخل كلمة مرورك الحالية.
password-current-wrong = هذه ليست كلمة مرورك الحالية. تحقّق منها وحاول مرة أخرى.
password-submit = تغيير كلمة المرور
password-submit-set = تعيين كلمة المرور
password-cancel = إلغاء
password-locked = محاولات كثيرة جدًا. يمكنك المحاولة مرة أخرى بعد { $wait }.
password-busy = يسجّل كثيرون الدخول الآن. حاول مرة أخرى بعد { $wait }.
password-started-again = ظلّت تلك الصفحة مفتوحة لبعض الوقت، لذلك لم يتغيّر شيء. أدخل كلمتي المرور مرة أخرى.
