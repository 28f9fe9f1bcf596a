### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } nie potwierdza Twojej tożsamości
federation-not-anew-what = Poprosiliśmy { $provider } o ponowne zalogowanie, a odpowiedź nie pokazuje, że do niego doszło. Dlatego { $host } jej nie uznaje.
federation-not-anew-do = Zaloguj się ponownie w { $provider }, gdy pojawi się taka prośba, albo potwierdź swoją tożsamość w inny sposób.
