### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = أو
federation-continue = المتابعة باستخدام { $provider }

federation-unknown = لا يوجد حساب مرتبط بـ { $provider } بعد
federation-unknown-what = أخبرنا { $provider } من أنت، ولكن لا يوجد لدى { $host } حساب مرتبط بذلك.
federation-unknown-do = إذا كان لديك حساب هنا، فسجّل الدخول به واربط { $provider } في صفحة الأمان. وإلا فاسأل المسؤول.

federation-declined = لم يسجّل { $provider } دخولك
federation-declined-what = أُلغي تسجيل الدخول لدى { $provider } أو رُفض، لذلك لم يحدث شيء لدى { $host }.
federation-declined-do = حاول مرة أخرى، أو سجّل الدخول بطريقة أخرى.

federation-away = يتعذّر الوصول إلى { $provider } حاليًا
federation-away-what = سألنا { $provider } ولم نتلقّ ردًا صالحًا. حسابك لدى { $host } سليم.
federation-away-do = حاول مرة أخرى بعد دقيقة، أو سجّل الدخول بطريقة أخرى.

federation-untrusted = لا يمكن الوثوق برد { $provider }
federation-untrusted-what = ما عاد من { $provider } ليس ما طلبه { $host }، لذلك لم نستخدمه.
federation-untrusted-do = ابدأ من جديد. إذا تكرّر ذلك، فأبلغ المسؤول وأعطه الرقم المرجعي أدناه.

federation-lost = لا يوجد في هذه الصفحة ما يُتابَع
federation-lost-what = إلى هنا يعيد { $provider } الناس إلى { $host }، ولا تعمل هذه الصفحة إلا في نهاية ذلك المسار.
federation-lost-do = ابدأ من جديد من صفحة تسجيل الدخول.

federation-link = لا يمكن ربط هذين الحسابين
federation-link-what = حسابك لدى { $provider } مرتبط بحساب آخر لدى { $host }، أو سبق أن ربطت حسابًا آخر من { $provider }.
federation-link-do = أزل الربط الآخر أولًا، ثم حاول مرة أخرى.

linked-heading = طرق أخرى لتسجيل الدخول
linked-lead = حسابات في أماكن أخرى تفتح هذا الحساب.
linked-none = لا توجد خدمة أخرى لتسجيل الدخول بها.
linked-none-yet = لا يفتح هذا الحساب أي حساب آخر.
linked-since = تاريخ الربط
linked-not = غير مرتبط
linked-link = ربط
linked-link-name = ربط { $provider }
linked-unlink = إلغاء الربط
linked-unlink-name = إلغاء الربط مع { $provider }
