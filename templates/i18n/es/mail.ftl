### Read by a native speaker: no

# Letters.

mail-footer = Enviado por { $host } a { $address }. Todos los enlaces de este correo llevan a { $host } y a ningún otro sitio.
mail-greeting = Hola, { $name }:
mail-works-once = Este enlace funciona una sola vez, hasta { $time }.
mail-button-fails = Si el botón no funciona, abre esta dirección:
mail-browser-on = { $browser } en { $system }
mail-fact-when = Cuándo
mail-fact-browser = Navegador
mail-fact-address = Dirección IP
mail-fact-groups = Grupos
mail-fact-factor = Método

mail-verify-subject = Confirma tu correo electrónico para { $host }
mail-verify-heading = Confirma tu correo electrónico
mail-verify-why = Alguien, probablemente tú, abrió una cuenta en { $host } con esta dirección. Confirma que es tuya para usar la cuenta.
mail-verify-action = Confirmar dirección
mail-verify-not-you = Si no fuiste tú, ignora este correo. Sin la confirmación nadie puede usar una cuenta con tu dirección.

mail-exists-subject = Ya tienes una cuenta en { $host }
mail-exists-heading = Ya tienes una cuenta
mail-exists-why = Alguien, probablemente tú, pidió una cuenta en { $host } con esta dirección. Ya existe una, así que basta con iniciar sesión.
mail-exists-forgot = Si olvidaste la contraseña, elige una nueva: { $address }
mail-exists-action = Iniciar sesión
mail-exists-not-you = Si no fuiste tú, no tienes que hacer nada. Quien lo pidió no ha sabido que tienes una cuenta.

mail-reset-subject = Elige una contraseña nueva para { $host }
mail-reset-heading = Elige una contraseña nueva
mail-reset-why = Alguien, probablemente tú, pidió una contraseña nueva para tu cuenta en { $host }.
mail-reset-action = Elegir contraseña
mail-reset-not-you = Si no fuiste tú, ignora este correo. Tu contraseña sigue siendo la misma.

mail-confirm-subject = Confirma tu nuevo correo electrónico para { $host }
mail-confirm-heading = Confirma tu nuevo correo electrónico
mail-confirm-why = Has pedido usar esta dirección para tu cuenta en { $host }. Hasta que la confirmes, sigue en vigor la anterior.
mail-confirm-action = Confirmar dirección
mail-confirm-not-you = Si no fuiste tú, ignora este correo. Sin la confirmación no cambia nada.

mail-change-subject = Tu correo electrónico para { $host } está a punto de cambiar
mail-change-heading = Tu correo electrónico está a punto de cambiar
mail-change-why = Alguien con la sesión iniciada en tu cuenta de { $host } pidió cambiar su dirección a { $address }. Esta dirección sigue en vigor hasta que se confirme la nueva.
mail-change-you = Si fuiste tú, aquí no tienes que hacer nada: abre el correo que se envió a la dirección nueva.
mail-change-not-you = Si no fuiste tú, detén el cambio y elige una contraseña nueva.
mail-change-stop = Detener el cambio

mail-invitation-subject = Te invitan a { $host }
mail-invitation-heading = Tienes una invitación
mail-invitation-why = Te invitan a abrir una cuenta en { $host }.
mail-invitation-from = { $name } te invita a abrir una cuenta en { $host }.
mail-invitation-action = Aceptar invitación
mail-invitation-not-you = Si no sabes de qué se trata, ignora este correo. No pasa nada sin ti.

mail-login-subject = Inicia sesión en { $host }
mail-login-heading = Inicia sesión
mail-login-why = Este enlace inicia tu sesión en { $host }. Quien lo tenga puede usarlo, así que no lo compartas.
mail-login-action = Iniciar sesión
mail-login-not-you = Si no lo pediste, ignora este correo y avisa a la administración.

mail-erasure-subject = Tu cuenta en { $host } está a punto de borrarse
mail-erasure-heading = Tu cuenta está a punto de borrarse
mail-erasure-why = Tu cuenta en { $host } y todo lo que contiene se borrarán el { $time }. Después nadie podrá recuperarla.
mail-erasure-action = Conservar mi cuenta
mail-erasure-not-you = Si no fuiste tú, conserva tu cuenta y elige una contraseña nueva.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = Si no fuiste tú, puede que otra persona esté en tu cuenta. Protégela ahora.
mail-notice-not-you-ask = Si no fuiste tú, puede que otra persona esté en tu cuenta. Cambia tu contraseña y avisa a la administración.
mail-notice-mistake = Si crees que es un error, consulta a la administración.
mail-notice-secure = Proteger mi cuenta

mail-device-heading = Nuevo inicio de sesión en tu cuenta
mail-device-what = Alguien inició sesión en tu cuenta de { $host } desde un navegador que no habíamos visto antes. Si fuiste tú, no tienes que hacer nada.
mail-password-heading = Se cambió tu contraseña
mail-password-what = La contraseña de tu cuenta es nueva. Se cerró la sesión de quienes habían entrado con la anterior.
mail-email-heading = Se cambió tu correo electrónico
mail-email-what = El correo de tu cuenta llega ahora a { $address }, y ya no a esta dirección.
mail-factor-added-heading = Se añadió un segundo paso
mail-factor-added-what = Tu cuenta tiene una forma más de demostrar que eres tú.
mail-factor-removed-heading = Se quitó un segundo paso
mail-factor-removed-what = Una de las formas de demostrar que eres tú ya no funciona en tu cuenta.
mail-factor-totp = Aplicación de autenticación
mail-factor-passkey = Llave de acceso
mail-factor-named = { $kind }, { $name }
mail-code-used-heading = Se usó un código de recuperación
mail-code-used-what = { $count ->
    [0] Alguien inició sesión en tu cuenta con un código de recuperación. Era el último: crea otros nuevos ahora.
    [one] Alguien inició sesión en tu cuenta con un código de recuperación. Queda un código.
   *[other] Alguien inició sesión en tu cuenta con un código de recuperación. Quedan { $count } códigos.
}
mail-codes-new-heading = Se reemplazaron tus códigos de recuperación
mail-codes-new-what = Los códigos de recuperación anteriores de tu cuenta ya no funcionan.
mail-wrong-factors-heading = Códigos incorrectos en tu cuenta
mail-wrong-factors-what = Alguien escribió tu contraseña y después demasiados códigos incorrectos. Durante un tiempo no se acepta ningún código.
mail-locked-heading = Demasiadas contraseñas incorrectas en tu cuenta
mail-locked-refused = Alguien probó muchas contraseñas incorrectas, así que por ahora se rechazan los inicios de sesión desde allí. En los navegadores en los que ya iniciaste sesión, tu contraseña funciona como siempre. Si fuiste tú y no puedes entrar, elige una contraseña nueva.
mail-suspended-heading = Se suspendió tu cuenta
mail-suspended-what = Por ahora no puedes iniciar sesión, y se cerraron todas tus sesiones.
mail-deleted-heading = Se eliminó tu cuenta
mail-deleted-what = Tu cuenta en { $host } ya no existe, ni nada de lo que contenía.
mail-provider-linked-heading = Se añadió otra forma de iniciar sesión
mail-provider-linked-what = Quien inicie sesión en { $provider } con la cuenta que se acaba de vincular entra en tu cuenta.
mail-provider-unlinked-heading = Se quitó una forma de iniciar sesión
mail-provider-unlinked-what = Tu cuenta ya no se abre con { $provider }.
mail-reuse-heading = Se cerró la sesión de una aplicación en tu cuenta
mail-reuse-what = { $client } usó una clave de tu cuenta que ya se había usado. Eso ocurre cuando alguien copia una clave, así que le retiramos todas. Vuelve a iniciar sesión en { $client } para continuar.

mail-test-subject = Una carta de prueba de { $host }
mail-test-heading = El correo funciona
mail-test-what = Pediste a { $host } una carta de prueba, y aquí está. No tienes que hacer nada.
mail-test-not-you = Si no fuiste tú, otra persona está configurando { $host } en tu nombre.
