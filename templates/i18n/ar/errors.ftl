### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = لا يوجد شيء هنا
not-found-what = هذا العنوان لا يؤدي إلى أي صفحة.
not-found-do = تحقّق من عدم وجود خطأ في كتابته، أو ابدأ من التطبيق الذي جئت منه.

bad-request-heading = تعذّرت علينا قراءة ذلك
bad-request-what = ما أرسله متصفحك غير مكتمل أو تالف.
bad-request-do = ارجع وحاول مرة أخرى. إذا كنت قد اتبعت رابطًا، فاطلب رابطًا جديدًا.

forbidden-heading = هذا غير متاح لك
forbidden-what = لا يُسمح لحسابك بالقيام بذلك.
forbidden-do = إذا كنت ترى أنه ينبغي السماح به، فاسأل المسؤول.

foreign-form-heading = أوقفنا ذلك حفاظًا على الأمان
foreign-form-what = لم يُرسَل النموذج من صفحتنا، لذلك لم نغيّر شيئًا.
foreign-form-do = افتح الصفحة من جديد وأرسل النموذج منها.

wrong-method-heading = هذا لا يعمل هنا
wrong-method-what = هذا العنوان موجود، ولكن لا يمكن استخدامه بهذه الطريقة.
wrong-method-do = ابدأ من التطبيق الذي جئت منه.

too-large-heading = هذا أكثر مما نقبله دفعة واحدة
too-large-what = ما أرسله متصفحك أكبر من الحجم الذي نقبله.
too-large-do = ابدأ من جديد من التطبيق الذي جئت منه.

too-many-heading = لنأخذ استراحة قصيرة
too-many-what = جرت محاولات كثيرة في وقت قصير.
too-many-do = حاول مرة أخرى بعد { $wait }.

unavailable-heading = سنعود بعد قليل
unavailable-what = يتعذّر الوصول إلى جزء من الخدمة حاليًا. لم يُفقد شيء مما فعلته.
unavailable-do = حاول مرة أخرى بعد { $wait }.

internal-heading = حدث خطأ من جانبنا
internal-what = لست السبب في ذلك، ولم يتغيّر شيء.
internal-do = حاول مرة أخرى. إذا تكرّر ذلك، فأرسل الرقم المرجعي أدناه إلى المسؤول.

cookies-heading = لم يحتفظ متصفحك بأي ملف تعريف ارتباط
cookies-what = لتسجيل دخولك، يحتاج { $host } إلى حفظ ملف تعريف ارتباط، ولم يحتفظ به متصفحك.
cookies-do = اسمح بملفات تعريف الارتباط لـ { $host }، أو اخرج من التصفح الخاص، ثم حاول مرة أخرى.

form-post-heading = جارٍ إعادتك إلى { $client }
form-post-lead = إذا لم يحدث شيء، فتابع بنفسك.
form-post-continue = متابعة
