### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = ou
federation-continue = Continuer avec { $provider }

federation-unknown = Aucun compte n’est encore associé à { $provider }
federation-unknown-what = { $provider } nous a dit qui vous êtes, mais aucun compte sur { $host } n’y est associé.
federation-unknown-do = Si vous avez un compte ici, connectez-vous et associez { $provider } sur sa page de sécurité. Sinon, adressez-vous à votre administrateur.

federation-declined = { $provider } ne vous a pas connecté
federation-declined-what = La connexion à { $provider } a été annulée ou refusée, il ne s’est donc rien passé sur { $host }.
federation-declined-do = Réessayez, ou connectez-vous autrement.

federation-away = { $provider } est injoignable pour le moment
federation-away-what = Nous avons interrogé { $provider } sans obtenir de réponse utilisable. Votre compte sur { $host } va bien.
federation-away-do = Réessayez dans une minute, ou connectez-vous autrement.

federation-untrusted = La réponse de { $provider } n’est pas fiable
federation-untrusted-what = Ce que { $provider } a renvoyé n’est pas ce que { $host } a demandé ; nous ne l’avons donc pas utilisé.
federation-untrusted-do = Recommencez. Si cela se produit deux fois, prévenez votre administrateur et donnez-lui la référence ci-dessous.

federation-lost = Cette page ne sait pas par où continuer
federation-lost-what = C’est ici que { $provider } renvoie les personnes vers { $host } ; elle ne fonctionne qu’au bout de ce chemin.
federation-lost-do = Recommencez depuis la page de connexion.

federation-link = Ces comptes ne peuvent pas être associés
federation-link-what = Votre compte { $provider } est associé à un autre compte sur { $host }, ou vous avez déjà associé un autre compte { $provider }.
federation-link-do = Supprimez d’abord l’autre association, puis réessayez.

linked-heading = Autres connexions
linked-lead = Des comptes d’ailleurs qui ouvrent celui-ci.
linked-none = Il n’y a pas d’autre service pour se connecter.
linked-none-yet = Aucun autre compte n’ouvre celui-ci.
linked-since = Associé
linked-not = Non associé
linked-link = Associer
linked-link-name = Associer { $provider }
linked-unlink = Dissocier
linked-unlink-name = Dissocier { $provider }
