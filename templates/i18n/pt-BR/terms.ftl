### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = Aceite os termos de uso
terms-lead = Antes de continuar, você precisa aceitar os termos de uso de { $host }.
terms-heading-changed = Os termos de uso mudaram
terms-lead-changed = Leia os novos termos de uso de { $host } e aceite-os para continuar.
terms-started-again = A página estava aberta havia algum tempo ou os termos mudaram nesse meio-tempo. Leia-os e tente novamente.
terms-submit = Aceitar e continuar
