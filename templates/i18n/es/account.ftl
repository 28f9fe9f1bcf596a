### Read by a native speaker: no

# The person's own pages.

account-heading = Tu cuenta
account-lead = Has iniciado sesión en { $host }.
account-details = Con qué inicias sesión
account-email = Correo electrónico
account-email-verified = Confirmado
account-email-unverified = Sin confirmar
account-username = Nombre de usuario
