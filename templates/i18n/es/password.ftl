### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = Contraseña nueva
password-rule = Al menos { $least } caracteres. Cuatro palabras o más sin relación entre sí son seguras y fáciles de recordar.
password-offer = Aquí tienes una segura. Guárdala en tu gestor de contraseñas.
password-offer-use = Usar esta

password-missing = Escribe una contraseña nueva.
password-too-short = Demasiado corta: usa al menos { $least } caracteres.
password-too-long = Demasiado larga: usa como máximo { $most } caracteres.
password-holds-nul = Contiene un carácter que no se puede escribir. Elige otra contraseña.
password-common = Mucha gente tiene esta contraseña, así que es de las primeras que se adivinan. Elige otra.
password-holds-name = Contiene una parte de tu nombre, que es fácil de adivinar. Quítala.
password-holds-email = Contiene una parte de tu correo electrónico, que es fácil de adivinar. Quítala.
password-holds-username = Contiene una parte de tu nombre de usuario, que es fácil de adivinar. Quítala.
password-holds-service = Contiene el nombre de este servicio, que es fácil de adivinar. Quítalo.
password-used-before = Ya has tenido esta contraseña. Elige una nueva.

strength-very-weak = Muy débil
strength-weak = Débil
strength-fair = Aceptable
strength-good = Buena
strength-strong = Segura
strength-because = { $level }: { $reason }
strength-keyboard = las teclas contiguas son fáciles de adivinar.
strength-repetition = repetir lo mismo apenas la refuerza.
strength-sequence = las secuencias como abc o 6543 son fáciles de adivinar.
strength-common = es una palabra, un nombre o una contraseña común.
strength-date = las fechas y los años son fáciles de adivinar.

# The page that changes it.

password-heading = Cambia tu contraseña
password-heading-set = Establece una contraseña
password-heading-required = Necesitas una contraseña nueva
password-lead = Aquí tu sesión seguirá iniciada; en todos los demás sitios se cerrará.
password-lead-set = Después podrás iniciar sesión también con ella.
password-lead-required = La administración pide una contraseña nueva para esta cuenta antes de continuar.
password-current = Contraseña actual
password-current-missing = Escribe la contraseña que tienes ahora.
password-current-wrong = Esa no es la contraseña que tienes ahora. Revísala e inténtalo de nuevo.
password-submit = Cambiar contraseña
password-submit-set = Establecer contraseña
password-cancel = Cancelar
password-locked = Demasiados intentos. Podrás volver a intentarlo en { $wait }.
password-busy = Mucha gente está iniciando sesión ahora mismo. Inténtalo de nuevo en { $wait }.
password-started-again = Esa página llevaba un rato abierta, así que no se ha cambiado nada. Escribe de nuevo las dos contraseñas.
