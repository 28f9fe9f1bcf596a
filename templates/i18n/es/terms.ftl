### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = Acepta las condiciones de uso
terms-lead = Antes de continuar tienes que aceptar las condiciones de uso de { $host }.
terms-heading-changed = Las condiciones de uso han cambiado
terms-lead-changed = Lee las nuevas condiciones de uso de { $host } y acéptalas para continuar.
terms-started-again = La página llevaba un rato abierta o las condiciones han cambiado mientras tanto. Léelas e inténtalo de nuevo.
terms-submit = Aceptar y continuar
