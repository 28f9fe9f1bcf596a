### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = Aquí no hay nada
not-found-what = Esta dirección no lleva a ninguna parte.
not-found-do = Comprueba que esté bien escrita o empieza desde la aplicación de la que vienes.

bad-request-heading = No hemos podido leerlo
bad-request-what = Lo que envió tu navegador estaba incompleto o dañado.
bad-request-do = Vuelve atrás e inténtalo de nuevo. Si seguiste un enlace, pide uno nuevo.

forbidden-heading = No tienes acceso a esto
forbidden-what = Tu cuenta no tiene permiso para hacerlo.
forbidden-do = Si crees que debería tenerlo, consulta a la administración.

foreign-form-heading = Lo hemos detenido por seguridad
foreign-form-what = El formulario no se envió desde nuestra propia página, así que no hemos cambiado nada.
foreign-form-do = Vuelve a abrir la página y envíalo desde allí.

wrong-method-heading = Aquí no funciona así
wrong-method-what = Esta dirección existe, pero no se puede usar de esa manera.
wrong-method-do = Empieza desde la aplicación de la que vienes.

too-large-heading = Era demasiado de una vez
too-large-what = Lo que envió tu navegador supera el tamaño que aceptamos.
too-large-do = Empieza de nuevo desde la aplicación de la que vienes.

too-many-heading = Hagamos una pausa breve
too-many-what = Hubo demasiados intentos en poco tiempo.
too-many-do = Inténtalo de nuevo en { $wait }.

unavailable-heading = Volvemos enseguida
unavailable-what = Una parte del servicio no está disponible ahora mismo. No se ha perdido nada de lo que hiciste.
unavailable-do = Inténtalo de nuevo en { $wait }.

internal-heading = Algo ha fallado por nuestra parte
internal-what = No es culpa tuya y no se ha cambiado nada.
internal-do = Inténtalo de nuevo. Si vuelve a ocurrir, envía la referencia de abajo a la administración.

cookies-heading = Tu navegador no guardó ninguna cookie
cookies-what = Para iniciar tu sesión, { $host } necesita guardar una cookie, y tu navegador no la conservó.
cookies-do = Permite las cookies de { $host } o sal de la navegación privada, y vuelve a intentarlo.

form-post-heading = Volviendo a { $client }
form-post-lead = Si no ocurre nada, continúa tú.
form-post-continue = Continuar
