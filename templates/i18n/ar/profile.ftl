### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = الاسم
profile-group-person = نبذة عنك
profile-group-contact = الهاتف والروابط
profile-group-address = العنوان البريدي
profile-save = حفظ

profile-name = الاسم الكامل
profile-name-hint = كما ينبغي أن تعرضه التطبيقات.
profile-given = الاسم الأول
profile-middle = الاسم الأوسط
profile-family = اسم العائلة
profile-nickname = الاسم المستعار
profile-gender = النوع
profile-birthdate = تاريخ الميلاد
profile-birthdate-hint = السنة ثم الشهر ثم اليوم، مثل ⁦1990-12-31⁩. ويمكن كتابة السنة وحدها.
profile-language = اللغة
profile-language-hint = لهذه الصفحات وللرسائل التي نرسلها إليك.
profile-language-browser = حسب متصفحي
profile-zone = المنطقة الزمنية
profile-zone-hint = مثل Europe/Vienna.
profile-phone = رقم الهاتف
profile-phone-hint = مع رمز البلد، مثل ⁦+43 1 2345678⁩.
profile-website = الموقع الإلكتروني
profile-page = صفحة الملف الشخصي
profile-picture = الصورة
profile-picture-hint = عنوان صورة يبدأ بـ https.
profile-street = الشارع والرقم
profile-postal = الرمز البريدي
profile-locality = المدينة
profile-region = المحافظة أو المنطقة
profile-country = البلد

profile-fault-text = النص طويل جدًا، أو يحتوي على حرف لا يمكن وضعه هنا.
profile-fault-name = أدخل اسمك، بما لا يزيد على 200 حرف.
profile-fault-birthdate = أدخل يومًا مضى، مثل ⁦1990-12-31⁩، أو سنة.
profile-fault-zone = أدخل منطقة زمنية مثل Europe/Vienna.
profile-fault-phone = أدخل الرقم مع رمز البلد، مثل ⁦+43 1 2345678⁩.
profile-fault-page = أدخل عنوانًا يبدأ بـ https أو http.
profile-fault-picture = أدخل عنوانًا يبدأ بـ https.
