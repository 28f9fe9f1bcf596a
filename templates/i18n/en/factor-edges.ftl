# What an account holds, and what a page shows of it, at most.

enrol-too-many = You have as many authenticator apps as an account can hold. Remove one first.
sessions-more = These are the ones that were used last; there are more. “Sign out everywhere else” ends those too.
