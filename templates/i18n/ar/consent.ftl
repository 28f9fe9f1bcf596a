### Read by a native speaker: no

# What an app may do.

consent-heading = هل تسمح لـ { $client } باستخدام حسابك؟
consent-asks = يطلب { $client } ما يلي
consent-approve = السماح
consent-deny = عدم السماح
consent-not-you = لست أنت؟

scope-openid = معرفة من أنت
scope-openid-hint = معرّف يبقى كما هو في كل مرة تسجّل فيها الدخول
scope-profile = الاطّلاع على ملفك الشخصي
scope-profile-hint = اسمك واسم المستخدم وما أدخلته من معلومات أخرى
scope-email = الاطّلاع على عنوان بريدك الإلكتروني
scope-address = الاطّلاع على عنوانك البريدي
scope-phone = الاطّلاع على رقم هاتفك
scope-groups = الاطّلاع على مجموعاتك
scope-groups-hint = أسماء المجموعات التي تنتمي إليها
scope-offline = الاحتفاظ بإمكانية الوصول في غيابك
scope-offline-hint = حتى بعد تسجيل الخروج، إلى أن تنهيها أنت أو أحد المسؤولين
scope-other = استخدام { $scope }
scope-other-hint = التطبيق هو الذي يحدّد معنى ذلك
