### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } hat nicht bestätigt, dass Sie es sind
federation-not-anew-what = Wir haben { $provider } gebeten, Sie noch einmal anzumelden, und die Antwort zeigt nicht, dass das geschehen ist. Deshalb zählt sie für { $host } nicht.
federation-not-anew-do = Melden Sie sich bei { $provider } erneut an, wenn Sie danach gefragt werden, oder bestätigen Sie auf andere Weise, dass Sie es sind.
