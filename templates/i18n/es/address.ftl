### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = Dirección de correo
address-section-lead = Con ella inicias sesión, y ahí llega el correo de tu cuenta.
address-change = Cambiar dirección
address-heading = Cambia tu dirección de correo
address-lead = Tu cuenta tiene { $email }. Sigue vigente hasta que confirmes la nueva.
address-new = Nueva dirección de correo
address-hint = Enviaremos un enlace a esa dirección y avisaremos a la que tienes ahora.
address-same = Tu cuenta ya tiene esa dirección. Escribe otra.
address-no-mail = Este servicio no envía correos, así que no se puede confirmar una dirección nueva. La administración puede cambiarla.
address-pending = Pendiente de confirmar
address-pending-lead = Abre el correo que enviamos a { $email } para confirmarla.
address-pending-until = El enlace caduca
address-withdraw = Mantener la dirección actual
address-asked = Hemos enviado un enlace a la nueva dirección. Ábrelo para confirmarla.
address-changed = Tu cuenta tiene la nueva dirección. Se cerró tu sesión en los demás sitios.
address-changed-sign-in = Tu cuenta tiene la nueva dirección. Inicia sesión con ella.
address-kept = Tu dirección sigue como estaba.

address-confirm-heading = Confirma tu nueva dirección de correo
address-confirm-lead = { $email } sustituye a { $old } en tu cuenta. Se cerrará tu sesión en los demás sitios.
address-confirm-submit = Confirmar dirección
address-taken-heading = Otra cuenta tiene esta dirección
address-taken-what = Cada dirección pertenece a una sola cuenta, así que la tuya mantiene la que tiene.
address-taken-do = Inicia sesión en esa cuenta o elige otra dirección para esta.
address-taken-another = Elegir otra dirección

keep-heading = Conserva tu cuenta
keep-lead = La cuenta de { $email } está a punto de borrarse. Consérvala y todo seguirá como estaba.
keep-submit = Conservar mi cuenta
keep-done = Tu cuenta se queda. Ya puedes iniciar sesión.

activity-email-withdrawn = Se retiró el cambio de tu dirección de correo
