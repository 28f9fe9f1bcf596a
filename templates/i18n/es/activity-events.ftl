### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = Un código o una llave de acceso no era correcto
activity-event-factor-locked = Se rechazaron los códigos durante un tiempo tras demasiados incorrectos
activity-event-factor-not-evaluated = Se rechazó un código sin comprobarlo tras demasiados incorrectos
activity-event-factor-shown = Confirmaste que eres tú
activity-event-app-added = Se añadió una aplicación de autenticación
activity-event-app-removed = Se quitó una aplicación de autenticación
activity-event-passkey-added = Se añadió una llave de acceso
activity-event-passkey-removed = Se quitó una llave de acceso
activity-event-factors-reset = Se quitaron todos los segundos pasos de tu inicio de sesión
activity-event-app-renamed = Cambiaste el nombre de una aplicación de autenticación
activity-event-passkey-renamed = Cambiaste el nombre de una llave de acceso
activity-event-passkey-doubtful = Una llave de acceso respondió fuera de orden; puede que exista una copia
activity-event-codes-made = Se crearon códigos de recuperación nuevos
activity-event-code-used = Se usó un código de recuperación
activity-event-device-remembered = Se recordó un navegador, al que no se le pide el segundo paso durante un tiempo
activity-event-device-forgotten = A un navegador se le vuelve a pedir el segundo paso
activity-event-login-link = Se creó un enlace que inicia tu sesión una vez
activity-event-identity-linked = Tu cuenta se vinculó con otra de otro sitio
activity-event-identity-unlinked = Se quitó el vínculo con una cuenta de otro sitio
activity-event-administrator = Configuraste este servicio como su primer administrador
activity-event-erased = Tu cuenta se borró
activity-event-password-failed = Tu contraseña no se cambió porque la actual no era correcta
activity-event-password-reset = Tu contraseña se estableció con un enlace enviado por correo
activity-event-link-mailed = Se te envió un enlace por correo
activity-event-mail-dead = No se pudo entregar una carta para ti
activity-event-email-verified = Se confirmó tu correo electrónico
activity-event-email-asked = Se pidió otro correo electrónico
activity-event-email-changed = Se cambió tu correo electrónico
activity-event-unproven-cleaned = Confirmaste tu dirección y se quitó lo que otros pudieran haber puesto en tu cuenta
activity-event-not-me = Dijiste que algo no lo hiciste tú, así que se cerraron todos los accesos
activity-event-terms = Aceptaste las condiciones de uso

# What of an account was changed, in a list.

activity-part-email-verified = si tu correo electrónico está confirmado
activity-part-attributes = datos que guarda un administrador
activity-part-groups = grupos
activity-part-administrator = si administras
activity-part-must-change = si tienes que cambiar tu contraseña
activity-part-phone-verified = si tu número de teléfono está confirmado
activity-part-address = dirección postal
activity-event-consent-denied = No permitiste que { $client } use tu cuenta
activity-event-token-revoked = { $client } revocó uno de sus tokens
