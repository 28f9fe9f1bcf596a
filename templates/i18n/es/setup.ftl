### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = Paso { $number } de 3
setup-go-on = Continuar
setup-started-again = Esa página llevaba un rato abierta, así que todavía no se ha hecho nada. Continúa desde aquí.
setup-busy = Mucha gente está iniciando sesión ahora mismo. Inténtalo de nuevo en { $wait }.

setup-address-heading = ¿Es esta la dirección correcta?
setup-address-lead = Las aplicaciones y los enlaces enviados por correo usarán la dirección de la configuración. Tiene que ser la misma que en tu navegador.
setup-address-configured = En la configuración
setup-address-seen = En tu navegador
setup-address-same = Las dos son iguales.
setup-address-other-host = No coinciden. Abre esta página en { $configured }, o pon { $seen } en BONAFIDE_ISSUER y reinicia Bonafide.
setup-address-other-scheme = No coinciden: una empieza por http y la otra por https. Si un proxy ofrece https para Bonafide, haz que envíe X-Forwarded-For y X-Forwarded-Proto e indícalo en BONAFIDE_TRUSTED_PROXIES. Si no hay ninguno, abre esta página en { $configured }.
setup-address-untrusted = No coinciden, y hay por medio un proxy en el que Bonafide no confía. Si es tuyo, añade su dirección a BONAFIDE_TRUSTED_PROXIES y reinicia Bonafide.
setup-address-other-here = No coinciden. Abre esta página en { $configured }, o pon en BONAFIDE_ISSUER la dirección de tu navegador y reinicia Bonafide.

setup-administrator-heading = ¿Quién se encargará primero de la administración?
setup-administrator-lead = Esta cuenta puede hacerlo todo aquí.
setup-email = Correo electrónico
setup-email-unfit = Escribe una dirección de correo, por ejemplo ada@example.com.
setup-email-taken = Otra cuenta tiene esta dirección. Usa otra, o ponle antes una contraseña a esa cuenta.
setup-name = Nombre completo
setup-name-unfit = Escribe un nombre de 200 caracteres como máximo.
setup-passkey-submit = Crear cuenta con una llave de acceso
setup-passkey-hint = Tu dispositivo pide tu huella, tu cara o su bloqueo de pantalla. No hay ninguna contraseña que recordar.
setup-password-next = Con una contraseña, a continuación añadirás una aplicación de autenticación.
setup-administrator-submit = Crear cuenta

setup-mail-heading = ¿Llegan los correos?
setup-mail-server = Los correos salen por { $server }. Envía un correo de prueba a { $email } y comprueba si llega.
setup-mail-folder = Los correos se guardan en { $folder } en lugar de enviarse. Para hacer pruebas está bien.
setup-mail-off = El envío de correos está desactivado: nadie tiene que confirmar su dirección y nadie puede obtener una contraseña nueva por correo. Puedes cambiarlo en la configuración.
setup-mail-send = Enviar un correo de prueba
setup-mail-again = Enviar otro
setup-mail-sent = El correo está en camino. Búscalo, también en la carpeta de spam.
setup-mail-later = Más tarde
setup-mail-done = Listo

setup-link-heading = Esto todavía no está configurado
setup-link-needed = Por ahora nadie puede administrar { $host }. Necesitas un enlace de configuración para empezar.
setup-link-command = Ejecuta { $command } en la máquina donde funciona Bonafide. Muestra un enlace que funciona una sola vez, durante una hora.
setup-link-dead-heading = Este enlace ya no funciona
setup-link-dead = Tiene más de una hora, lo sustituyó uno más reciente o no está completo.
setup-done-heading = Todo está configurado
setup-done = Ya hay alguien que puede administrar { $host }, así que este enlace ya no hace nada.
