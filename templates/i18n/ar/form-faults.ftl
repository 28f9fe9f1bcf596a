### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = ما أُرسل أطول مما تقبله هذه الصفحة، ولذلك لم يُنفَّذ شيء. اختصره ثم حاول مرة أخرى.
form-fault-character = يحتوي ما أُرسل على حرف لا يمكن حفظه، ولذلك لم يُنفَّذ شيء. اكتبه بيدك بدلًا من لصقه.
form-fault-repeated = أُرسل شيء مرتين حيث تُحتسب إجابة واحدة فقط، ولذلك لم يُنفَّذ شيء. املأ هذه الصفحة مرة أخرى.
form-fault-unknown = أُرسل أكثر مما تطلبه هذه الصفحة، ولذلك لم يُنفَّذ شيء. املأ الحقول التي تراها هنا فقط.
form-fault-garbled = لم يصل ما أرسله متصفحك كاملًا، ولذلك لم يُنفَّذ شيء. حاول مرة أخرى.
