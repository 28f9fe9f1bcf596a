### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = لم يؤكّد { $provider } أنك صاحب الحساب
federation-not-anew-what = طلبنا من { $provider } أن يسجّل دخولك من جديد، ولا يبيّن ردّه أن ذلك حدث. لذلك لا يعتدّ به { $host }.
federation-not-anew-do = سجّل الدخول إلى { $provider } من جديد عندما يطلب ذلك، أو أكّد هويتك بطريقة أخرى.
