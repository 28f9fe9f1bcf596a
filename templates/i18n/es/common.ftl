### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = Referencia
page-copy = Copiar
page-copied = Copiado

return-to-site = Después volverás a { $host }
return-to-device = Después volverás a una aplicación de este dispositivo, { $host }

show-password = Mostrar contraseña
hide-password = Ocultar contraseña

try-again = Volver a intentarlo
sign-in = Iniciar sesión
sign-out = Cerrar sesión
go-to-account = Ir a tu cuenta
go-back-to-client = Volver a { $client }
use-another-account = Usar otra cuenta

language-name = Español

browser-on = { $browser } en { $system }
browser-unknown = Navegador desconocido

skip-to-content = Saltar al contenido

signed-in-as = Sesión iniciada como { $name }

wait-seconds = { $count ->
    [one] un segundo
   *[other] { $count } segundos
}
wait-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minutos
}
wait-hours = { $count ->
    [one] una hora
   *[other] { $count } horas
}
