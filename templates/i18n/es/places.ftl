### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = Sesiones
sessions-lead = Dónde tienes la sesión iniciada. Cierra lo que no reconozcas.
sessions-list = Tus sesiones
sessions-here = Este navegador
sessions-seen = Última actividad
sessions-since = Inicio de sesión
sessions-end = Cerrar
sessions-end-one = Cerrar la sesión en { $browser }
sessions-others = En los demás sitios
sessions-others-lead = Cierra tu sesión en todos los demás navegadores y pone fin a lo que las aplicaciones pueden hacer con esas sesiones.
sessions-end-others = Cerrar las demás sesiones
sessions-none-other = No tienes la sesión iniciada en ningún otro sitio.

apps-heading = Aplicaciones
apps-lead = Lo que puede usar tu cuenta. Retira lo que ya no necesites.
apps-list = Aplicaciones con acceso
apps-may = Permisos
apps-since = Desde
apps-used = Último uso
apps-unused = Sin uso reciente
apps-on-device = En un dispositivo, { $host }
apps-withdraw = Retirar acceso
apps-withdraw-one = Retirar acceso de { $client }
apps-none = Ninguna aplicación usa tu cuenta. Cuando inicies sesión en una, aparecerá aquí y podrás retirarla.

activity-heading = Actividad
activity-lead = Lo que ha pasado con tu cuenta, lo más reciente primero.
activity-list = Eventos
activity-pages = Páginas
activity-newest = Más recientes
activity-older = Anteriores
activity-none = Aquí todavía no ha pasado nada. Los inicios de sesión y los cambios en tu cuenta aparecen en esta página.
activity-suspicious = Revisa esto
activity-by-administrator = Por la administración
activity-unknown-app = una aplicación
activity-login = Iniciaste sesión
activity-login-new = Iniciaste sesión desde un navegador nuevo
activity-login-failed = Falló un inicio de sesión
activity-login-locked = Se detuvieron los inicios de sesión durante un tiempo tras demasiadas contraseñas incorrectas
activity-login-throttled = Se detuvieron los inicios de sesión tras demasiados intentos
activity-signed-out = Cerraste sesión
activity-session-ended = Se cerró una sesión
activity-access-ended = Se cerró tu sesión en todas partes
activity-consent-granted = Permitiste que { $client } use tu cuenta
activity-consent-withdrawn = Retiraste el acceso de { $client }
activity-app-began = { $client } obtuvo acceso
activity-app-ended = { $client } devolvió su acceso
activity-token-reused = { $client } usó una clave antigua, así que se retiró su acceso
activity-code-reused = Un código de un solo uso para { $client } se usó dos veces, así que se retiró su acceso
activity-created = Se creó tu cuenta
activity-updated = Se cambiaron tus datos: { $changed }
activity-enabled = Se volvió a abrir tu cuenta
activity-disabled = Se cerró tu cuenta
activity-unlocked = Un administrador quitó los bloqueos de tu cuenta
activity-suspended = Se suspendió tu cuenta
activity-password = Se cambió tu contraseña
activity-erasure-asked = Pediste borrar tu cuenta
activity-erasure-undone = Tu cuenta se conserva
activity-exported = Descargaste tus datos
activity-other = { $code }

data-heading = Tus datos
data-lead = Llévatelos o haz que se borren.
data-export = Descargar tus datos
data-export-lead = Un archivo con tu perfil, tus sesiones, tus aplicaciones y tu actividad. No contiene contraseñas. Antes te preguntamos quién eres.
data-export-button = Descargar
data-erase = Borrar tu cuenta
data-erase-lead = Tu perfil, tus inicios de sesión y todos los accesos desaparecen para siempre. Tienes 7 días para cambiar de idea.
data-erase-link = Borrar cuenta

erase-heading = ¿Borrar tu cuenta?
erase-lead = Se trata de { $email }.
erase-sessions = { $count ->
    [one] Cierra una sesión, esta
   *[other] Cierra { $count } sesiones
}
erase-apps = { $count ->
    [0] Ninguna aplicación pierde el acceso
    [one] Una aplicación pierde el acceso
   *[other] { $count } aplicaciones pierden el acceso
}
erase-grace = Inicia sesión en un plazo de 7 días para conservar tu cuenta
erase-final = Después nadie podrá recuperarla
erase-button = Borrar cuenta
erase-stay = Conservar cuenta
erase-last-administrator = Nadie más administra este sitio. Da primero ese papel a otra persona.

erasure-asked-heading = Tu cuenta se borrará
erasure-asked-when = Desaparecerá el { $date }. Hasta entonces no se puede usar nada de ella.
erasure-asked-undo = ¿Has cambiado de idea? Inicia sesión antes de esa fecha y todo seguirá como está.
