### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = Escribe tu código
factor-heading-recovery = Escribe un código de recuperación
factor-lead = Abre tu aplicación de autenticación y escribe los seis dígitos que muestra para esta cuenta.
factor-lead-recovery = Usa uno de los códigos que guardaste al configurar el inicio de sesión en dos pasos. Cada uno funciona una sola vez.
factor-code = Código de seis dígitos
factor-code-hint = El código cambia cada 30 segundos.
factor-recovery-code = Código de recuperación
factor-recovery-code-hint = Tiene cuatro grupos de cuatro letras y dígitos.
factor-remember = { $days ->
    [one] No volver a preguntar en este dispositivo durante un día
   *[other] No volver a preguntar en este dispositivo durante { $days } días
}
factor-remember-hint = Aquí bastará con tu contraseña. No lo marques en un dispositivo compartido.
factor-submit = Continuar
factor-use-recovery = Usar un código de recuperación
factor-use-app = Usar tu aplicación de autenticación
factor-start-over = Iniciar sesión como otra persona
factor-malformed = Escribe los seis dígitos de tu aplicación de autenticación.
factor-malformed-recovery = Escribe un código de recuperación tal como se mostró: cuatro grupos de cuatro letras y dígitos.
factor-wrong = Ese código no es correcto o ya se usó. Espera al siguiente e inténtalo de nuevo.
factor-wrong-recovery = Ese código de recuperación no es correcto o ya se usó. Prueba con otro.
factor-locked = Demasiados códigos incorrectos. Podrás volver a intentarlo en { $wait }.

enrol-heading = Configura el inicio de sesión en dos pasos
enrol-lead = Además de la contraseña necesitarás un código de una aplicación de tu teléfono, para que nadie entre solo con la contraseña.
enrol-lead-required = Esta cuenta necesita un segundo paso al iniciar sesión antes de continuar.
enrol-scan = Abre una aplicación de autenticación y escanea esta imagen.
enrol-picture = Imagen para tu aplicación de autenticación
enrol-key = ¿No puedes escanearla? Escribe esta clave en la aplicación:
enrol-code = Después escribe los seis dígitos que muestra la aplicación
enrol-name = Nombre de la aplicación o del dispositivo
enrol-name-hint = Para que más adelante sepas cuál es.
enrol-name-default = Aplicación de autenticación
enrol-submit = Activar
enrol-wrong = Ese no es el código que debería mostrar la aplicación. Comprueba la hora de tu teléfono y prueba con el siguiente código.
enrol-started-again = Esa página llevaba demasiado tiempo abierta. Aquí tienes una imagen nueva: escanéala de nuevo.

codes-heading = Guarda tus códigos de recuperación
codes-lead = Si pierdes el teléfono, uno de estos códigos te deja entrar. Cada uno funciona una sola vez. Solo se muestran ahora.
codes-list = Códigos de recuperación
codes-download = Descargar
codes-done = Ya los he guardado
codes-keep = Guárdalos donde solo tú puedas encontrarlos, por ejemplo en un gestor de contraseñas o en papel.
