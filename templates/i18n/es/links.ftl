### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = Correo electrónico
email-refused = Escribe una dirección de correo, por ejemplo name@example.com.
send-link = Enviar enlace
back-to-sign-in = Volver a iniciar sesión
page-started-again = Esa página llevaba un rato abierta, así que no se ha cambiado nada. Inténtalo de nuevo.

forgot-heading = Elige una contraseña nueva
forgot-lead = Escribe el correo de tu cuenta. Te enviaremos un enlace.

resend-heading = Confirma tu correo electrónico
resend-lead = Escribe la dirección de tu cuenta y te enviaremos otro enlace.

link-sent-heading = Revisa tu correo
link-sent-what = Hemos enviado los siguientes pasos a la dirección que escribiste.
link-sent-do = ¿No ha llegado nada tras unos minutos? Mira en la carpeta de spam y comprueba que escribiste la dirección de tu cuenta.
link-send-again = Enviar de nuevo

link-dead-heading = Este enlace ya no funciona
link-dead-what = Ya se usó, es demasiado antiguo o lo sustituyó uno más reciente.
link-dead-do = Abre el correo más reciente o pide otro enlace.
link-ask-new = Pedir un enlace nuevo

no-mail-heading = Consulta a la administración
no-mail-what = Este servicio no envía correos, así que no puede enviarte un enlace.
no-mail-do = La administración puede darte una contraseña nueva.

verify-heading = Confirma tu correo electrónico
verify-lead = ¿Es tuya la dirección { $email }? Confírmala para usar tu cuenta.
verify-submit = Confirmar dirección

not-me-heading = Protege tu cuenta
not-me-lead = Puede que otra persona esté en la cuenta de { $email }. Cerraremos todas las sesiones y te enviaremos un enlace para elegir una contraseña nueva.
not-me-submit = Proteger mi cuenta

reset-heading = Elige una contraseña nueva
reset-lead = Para { $email }. Se cerrará tu sesión en todas partes.
reset-submit = Establecer contraseña

register-heading = Crea una cuenta
register-lead = Para { $host } y las aplicaciones que lo usan.
register-lead-invited = Te invitan a { $host }. Elige tu nombre y una contraseña.
register-name = Tu nombre
register-username = Nombre de usuario (opcional)
register-username-hint = Un nombre corto para iniciar sesión en lugar de tu dirección.
register-terms = Acepto las condiciones de uso
register-terms-read = Leer las condiciones
register-submit = Crear cuenta
register-no-name = Escribe tu nombre, con 200 caracteres como máximo.
register-username-unfit = Un nombre de usuario tiene letras, dígitos, puntos, guiones bajos y guiones, 64 como máximo.
register-username-taken = Alguien ya tiene este nombre de usuario. Elige otro.
register-terms-needed = Acepta las condiciones de uso para continuar.
register-closed-heading = Las cuentas las crea la administración
register-closed-what = Aquí no puedes crear tú una cuenta.
register-closed-do = Pide una invitación a la administración. Si ya tienes una, abre su enlace.
