### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } não confirmou que é você
federation-not-anew-what = Pedimos que { $provider } fizesse você entrar de novo, e a resposta não mostra que isso aconteceu. Por isso ela não vale para { $host }.
federation-not-anew-do = Entre de novo em { $provider } quando for solicitado, ou confirme que é você de outra forma.
