### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = أرسل { $client } طلبًا لا يمكننا قبوله
refusal-heading-unnamed = أرسل التطبيق طلبًا لا يمكننا قبوله
refusal-person = لم ترتكب أي خطأ، ولم يتغيّر شيء. ارجع إلى التطبيق وحاول مرة أخرى؛ وإذا تكرّر ذلك، فأبلغ القائمين عليه.
refusal-builder = للقائمين على التطبيق
refusal-parameter = المعلَمة
refusal-sent = المُرسَل
refusal-registered = المسجَّل
refusal-also-registered = مسجَّل أيضًا
refusal-difference = الفرق
refusal-hint = ما العمل

refusal-missing = لا يحتوي الطلب على { $parameter }.
refusal-missing-hint = أرسل { $parameter } مع كل طلب.
refusal-unregistered = قيمة { $parameter } المُرسَلة غير مسجَّلة لهذا العميل.
refusal-unregistered-hint = يجب أن تتطابق القيمتان حرفًا بحرف. غيّر ما يرسله التطبيق، أو سجّل العنوان الذي يرسله.
refusal-other-host-hint = لا يوجد أي من العناوين المسجَّلة لهذا العميل على المضيف المُرسَل. قارن العنوان كاملًا، ولا تسجّله إلا إذا كان لك.
refusal-none-registered = لا يوجد عنوان مسجَّل لهذا العميل. سجّل العنوان الذي يرسله.
refusal-unknown-client = لا يوجد عميل بهذا المعرّف client_id.
refusal-unknown-client-hint = قارنه بالمعرّف client_id الذي أُعطي عند تسجيل التطبيق، وتحقّق من أن التطبيق يتصل بالخادم الصحيح: { $host }.
refusal-disabled-client = هذا العميل معطَّل.
refusal-disabled-client-hint = يمكن لأحد مسؤولي { $host } تفعيله من جديد.
refusal-repeated = يحتوي الطلب على { $parameter } أكثر من مرة.
refusal-repeated-hint = أرسل { $parameter } مرة واحدة فقط.

difference-scheme = يبدأ المُرسَل بـ { $sent }، والمسجَّل بـ { $registered }.
difference-host = المضيف في المُرسَل هو { $sent }، وفي المسجَّل { $registered }.
difference-port = المنفذ في المُرسَل هو { $sent }، وفي المسجَّل { $registered }.
difference-slash-more = ينتهي المُرسَل بشرطة مائلة، بخلاف المسجَّل.
difference-slash-less = ينتهي المسجَّل بشرطة مائلة، بخلاف المُرسَل.
difference-case = يقتصر الاختلاف على الأحرف الكبيرة والصغيرة في المسار.
difference-query = يختلف ما يلي علامة الاستفهام.
difference-fragment = يحتوي المُرسَل على جزء بعد #، وهذا غير مسموح به أبدًا.
difference-path = المسار مختلف.
difference-text = الأجزاء المميّزة مختلفة.
