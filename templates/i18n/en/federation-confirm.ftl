# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } didn’t confirm that it’s you
federation-not-anew-what = We asked { $provider } to have you sign in again, and its answer doesn’t show that you did. So { $host } doesn’t count it.
federation-not-anew-do = Sign in to { $provider } again when it asks you to, or confirm it’s you in another way.
