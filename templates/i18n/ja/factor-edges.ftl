### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = アカウントに登録できる数の認証アプリがすでにあります。先に 1 つ削除してください。
sessions-more = 表示されているのは最近使われたものです。ほかにもあります。「ほかのすべての場所でログアウト」を使うと、それらもすべて終了します。
