### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = Acceptez les conditions d’utilisation
terms-lead = Vous devez accepter les conditions d’utilisation de { $host } avant de continuer.
terms-heading-changed = Les conditions d’utilisation ont changé
terms-lead-changed = Lisez les nouvelles conditions d’utilisation de { $host } et acceptez-les pour continuer.
terms-started-again = La page était ouverte depuis un moment, ou les conditions ont changé entre-temps. Lisez-les et réessayez.
terms-submit = Accepter et continuer
