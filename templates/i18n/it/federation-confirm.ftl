### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } non ha confermato che sei tu
federation-not-anew-what = Abbiamo chiesto a { $provider } di farti accedere di nuovo e la sua risposta non mostra che sia avvenuto. Per questo { $host } non ne tiene conto.
federation-not-anew-do = Accedi di nuovo a { $provider } quando te lo chiede, oppure conferma che sei tu in un altro modo.
