### Read by a native speaker: no

# How a person proves who they are.

security-heading = Sécurité
security-lead = Comment vous vous connectez, et comment vous retrouvez l’accès.
security-added = Ajouté
security-used = Dernière utilisation
security-unused = Jamais utilisé
security-manage = Gérer

security-password = Mot de passe
security-password-lead = Utilisez-en un qui ne vous sert nulle part ailleurs.
security-password-none = Vous vous connectez sans mot de passe.
security-password-changed = Modifié
security-password-change = Changer le mot de passe
security-password-set = Définir un mot de passe

security-passkeys = Clés d’accès
security-passkeys-lead = Connectez-vous avec votre empreinte, votre visage ou le verrouillage de l’écran. Personne ne peut vous soutirer une clé d’accès.
security-passkeys-none = Aucune clé d’accès pour l’instant. Ajoutez-en une sur chaque appareil que vous utilisez souvent.
security-passkeys-add = Ajouter une clé d’accès

security-factors = Applications d’authentification
security-factors-lead = Un code de votre téléphone, demandé après votre mot de passe.
security-factors-none = Aucune application pour l’instant. Avec elle, un mot de passe volé ne suffit plus pour entrer.
security-factors-add = Ajouter une application

security-codes = Codes de récupération
security-codes-lead = Chacun vous laisse entrer une fois si vous perdez votre téléphone ou votre clé d’accès. Ne les gardez pas avec votre téléphone.
security-codes-left = { $count ->
    [0] Aucun code restant
    [one] Un code restant
   *[other] { $count } codes restants
}
security-codes-made = Créés
security-codes-make = Créer des codes
security-codes-renew = Créer de nouveaux codes

security-devices = Appareils mémorisés
security-devices-lead = Les navigateurs auxquels la seconde étape n’est pas demandée pendant un certain temps.
security-devices-none = Aucun appareil n’est mémorisé. Cochez « Ne plus demander sur cet appareil » quand vous saisissez un code.
security-devices-until = Mémorisé jusqu’au
security-devices-forget = Oublier
security-devices-forget-name = Oublier { $name }
