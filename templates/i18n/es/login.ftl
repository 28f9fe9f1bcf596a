### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = Inicia sesión para continuar en { $client }
login-heading-here = Inicia sesión en { $host }
login-heading-confirm = Confirma que eres tú
login-confirm = { $client } te pide que vuelvas a iniciar sesión antes de continuar.
login-confirm-here = Vuelve a iniciar sesión antes de continuar.

login-identifier = Correo electrónico o nombre de usuario
login-password = Contraseña
login-forgot = ¿La has olvidado?
login-remember = Mantener la sesión iniciada
login-remember-hint = { $days ->
    [one] Durante un día en este dispositivo. No lo marques si es compartido.
   *[other] Durante { $days } días en este dispositivo. No lo marques si es compartido.
}

login-missing = Escribe tu correo o nombre de usuario y tu contraseña.
login-refused = El nombre y la contraseña no coinciden. Revisa ambos e inténtalo de nuevo.
login-refused-ask = El nombre y la contraseña no coinciden. Revisa ambos e inténtalo de nuevo, o pide una contraseña nueva a la administración.
login-locked = Demasiados intentos. Podrás volver a intentarlo en { $wait }.
login-busy = Mucha gente está iniciando sesión ahora mismo. Inténtalo de nuevo en { $wait }.
login-away = Ahora mismo no podemos comprobar contraseñas. Espera un momento, escribe la tuya e inténtalo de nuevo: llegarás igualmente al mismo sitio.
login-password-reset = Tu contraseña nueva ya está establecida. Inicia sesión con ella.
login-email-verified = Tu dirección está confirmada. Ya puedes iniciar sesión.
login-account-ready = Si esta dirección es nueva aquí, tu cuenta está lista. Inicia sesión para usarla.
login-register = Crear una cuenta
login-started-again = Esa página llevaba un rato abierta, así que hemos empezado de nuevo. Llegarás igualmente al mismo sitio.

select-heading = Elige una cuenta
select-lead = para continuar en { $client }
select-lead-here = para continuar en { $host }
select-list = Tus cuentas
