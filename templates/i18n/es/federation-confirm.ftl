### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } no ha confirmado que eres tú
federation-not-anew-what = Pedimos a { $provider } que volvieras a iniciar sesión y su respuesta no demuestra que lo hicieras. Por eso no cuenta para { $host }.
federation-not-anew-do = Vuelve a iniciar sesión en { $provider } cuando te lo pida, o confirma que eres tú de otra forma.
