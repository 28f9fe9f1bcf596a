### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = o
federation-continue = Continuar con { $provider }

federation-unknown = Todavía no hay ninguna cuenta vinculada con { $provider }
federation-unknown-what = { $provider } nos dijo quién eres, pero ninguna cuenta de { $host } está vinculada con eso.
federation-unknown-do = Si tienes una cuenta aquí, inicia sesión con ella y vincula { $provider } en su página de seguridad. Si no, consulta a la administración.

federation-declined = { $provider } no inició tu sesión
federation-declined-what = El inicio de sesión en { $provider } se canceló o se rechazó, así que en { $host } no pasó nada.
federation-declined-do = Inténtalo de nuevo o inicia sesión de otra forma.

federation-away = No se puede contactar con { $provider } ahora mismo
federation-away-what = Preguntamos a { $provider } y no recibimos una respuesta válida. Tu cuenta de { $host } está bien.
federation-away-do = Inténtalo de nuevo en un minuto o inicia sesión de otra forma.

federation-untrusted = La respuesta de { $provider } no es de confianza
federation-untrusted-what = Lo que devolvió { $provider } no es lo que pidió { $host }, así que no lo usamos.
federation-untrusted-do = Empieza de nuevo. Si ocurre dos veces, avisa a la administración y dale la referencia de abajo.

federation-lost = Esta página no tiene con qué continuar
federation-lost-what = Es adonde { $provider } envía a la gente de vuelta a { $host }, y solo funciona al final de ese camino.
federation-lost-do = Empieza de nuevo desde la página de inicio de sesión.

federation-link = Estas cuentas no se pueden vincular
federation-link-what = Tu cuenta de { $provider } está vinculada con otra cuenta de { $host }, o ya has vinculado otra cuenta de { $provider }.
federation-link-do = Quita primero el otro vínculo e inténtalo de nuevo.

linked-heading = Otros inicios de sesión
linked-lead = Cuentas de otros sitios que abren esta.
linked-none = No hay ningún otro servicio con el que iniciar sesión.
linked-none-yet = Ninguna otra cuenta abre esta.
linked-since = Vinculada
linked-not = Sin vincular
linked-link = Vincular
linked-link-name = Vincular { $provider }
linked-unlink = Desvincular
linked-unlink-name = Desvincular { $provider }
