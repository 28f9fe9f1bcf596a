### Read by a native speaker: no

# Other providers: a sign-in that was to confirm who somebody is, and does not show it.

federation-not-anew = { $provider } n’a pas confirmé que c’est vous
federation-not-anew-what = Nous avons demandé à { $provider } de vous faire vous reconnecter, et sa réponse ne montre pas que vous l’avez fait. Elle ne compte donc pas pour { $host }.
federation-not-anew-do = Reconnectez-vous à { $provider } quand il vous le demande, ou confirmez que c’est vous d’une autre manière.
