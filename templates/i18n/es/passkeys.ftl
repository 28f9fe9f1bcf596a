### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = Iniciar sesión con una llave de acceso
passkey-factor = Usar una llave de acceso
passkey-or = o
passkey-cancelled = No se usó ninguna llave de acceso. Puedes intentarlo de nuevo.
passkey-failed = Tu navegador no pudo usar aquí una llave de acceso. Inténtalo de nuevo o elige otro camino.
passkey-taken = Este dispositivo ya guarda una llave de acceso tuya.
passkey-refused = Esa llave de acceso no funciona aquí. Inténtalo de nuevo o inicia sesión de otra forma.
passkey-factor-refused = Esa llave de acceso no funciona aquí. Inténtalo de nuevo o usa un código.

passkey-add-heading = Añade una llave de acceso
passkey-add-lead = Tu dispositivo pide tu huella, tu cara o su bloqueo de pantalla, y guarda la llave de acceso.
passkey-add-submit = Añadir llave de acceso
passkey-name = Nombre
passkey-name-hint = Para que la reconozcas, por ejemplo el dispositivo en el que está.
passkey-name-wrong = Ponle un nombre de 64 caracteres como máximo.
passkey-default-name = Mi llave de acceso
passkey-needs-script = Las llaves de acceso necesitan JavaScript y un navegador que las conozca.
passkey-needs-name = Las llaves de acceso necesitan un servidor con nombre; este solo se conoce por su número.
passkey-started-again = Esa página llevaba un rato abierta, así que aquí está de nuevo.
passkey-expired = Tardó demasiado. Inténtalo de nuevo.
passkey-not-proven = Esa llave de acceso no se puede usar aquí. Tu dispositivo debe reconocerte cuando crea una.
passkey-too-many = Tienes tantas llaves de acceso como caben en una cuenta. Quita primero una.

passkey-synced = Un gestor de contraseñas la lleva de un dispositivo a otro
passkey-bound = Se queda en un dispositivo
passkey-rename = Guardar nombre
passkey-remove-heading = Quitar esta llave de acceso
passkey-remove-lead = «{ $name }» ya no te dejará entrar, y habrá que volver a confirmar los inicios de sesión en otros dispositivos. Bórrala también de tu dispositivo.
passkey-remove = Quitar llave de acceso
passkey-last-way-in = Esta llave de acceso es tu única forma de entrar. Antes establece una contraseña o añade otra llave de acceso.
