### Read by a native speaker: no

# The person's own pages.

account-heading = Tu cuenta
account-lead = Has iniciado sesión en { $host }.
account-details = Tus datos
account-name = Nombre
account-email = Correo electrónico
account-email-verified = Confirmado
account-email-unverified = Sin confirmar
account-username = Nombre de usuario

password-change-heading = Necesitas una contraseña nueva
password-change-why = La administración pide una contraseña nueva para esta cuenta antes de continuar.
password-change-how = Todavía no puedes cambiarla en esta página. Pide a la administración que establezca una nueva e inicia sesión con ella.
