# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = What was sent is longer than this page takes, so nothing was done. Shorten it and try again.
form-fault-character = What was sent holds a character that cannot be kept, so nothing was done. Type it by hand instead of pasting it.
form-fault-repeated = Something was sent twice where only one answer counts, so nothing was done. Fill in this page once more.
form-fault-unknown = More was sent than this page asks for, so nothing was done. Fill in only the fields you see here.
form-fault-garbled = What your browser sent did not arrive whole, so nothing was done. Try again.
