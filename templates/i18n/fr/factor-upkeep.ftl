### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = Utilisez votre clé d’accès
factor-lead-passkey = Confirmez que c’est bien vous avec la clé d’accès que vous avez ajoutée à ce compte.
factor-passkey-cannot = Les clés d’accès nécessitent JavaScript et un navigateur qui les connaît. Vous pouvez utiliser un code de récupération à la place.
factor-use-passkey = Utiliser plutôt votre clé d’accès
factor-needs-longer-password = Votre mot de passe n’est assez long qu’avec une seconde étape. Choisissez-en d’abord un plus long.

enrol-passkey = Utiliser plutôt une clé d’accès
codes-print = Imprimer

app-kind = Application d’authentification
app-remove-heading = Supprimer cette application
app-remove-lead = Les codes de « { $name } » ne seront plus acceptés, et les connexions sur d’autres appareils devront être confirmées de nouveau.
app-remove-last-lead = Les codes de « { $name } » ne seront plus acceptés. C’est votre seule application : sans clé d’accès, votre mot de passe suffira à quiconque le connaît pour entrer, et vos codes de récupération disparaîtront aussi.
app-remove = Supprimer l’application

renew-codes-heading = Nouveaux codes de récupération
renew-codes-effect = Vous recevez dix nouveaux codes, et ceux que vous avez cessent aussitôt de fonctionner. Les nouveaux ne sont affichés que cette fois-ci.
renew-codes-stay = Garder ceux que j’ai

security-devices-forget-all = Tous les oublier

done-app-added = Votre application est ajoutée.
done-passkey-added = Votre clé d’accès est ajoutée.
done-factor-removed = Ce moyen de connexion est supprimé.
done-forgotten = La seconde étape y sera de nouveau demandée.

login-link-heading = Connectez-vous avec ce lien
login-link-lead = Les personnes qui gèrent ce service l’ont créé pour vous. Il ne fonctionne qu’une fois ; configurez ensuite une nouvelle seconde étape.
login-link-dead-heading = Ce lien ne fonctionne plus
login-link-dead = Il a déjà servi, ou il est trop ancien. Demandez-en un autre aux personnes qui gèrent ce service.
