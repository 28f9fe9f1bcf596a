### Read by a native speaker: no

# The person's own pages.

place-profile = Perfil
place-security = Seguridad
place-sessions = Sesiones
place-apps = Aplicaciones
place-activity = Actividad
place-data = Datos

done-saved = Guardado.
done-unfit = Todavía no se ha guardado nada. Revisa los campos marcados.
done-ended = Esa sesión está cerrada.
done-others-ended = Se cerró tu sesión en todos los demás sitios.
done-withdrawn = La aplicación ya no puede usar tu cuenta.
done-stale = Esta página llevaba un rato abierta, así que no se ha cambiado nada. Inténtalo de nuevo.

account-places = Tu cuenta
account-heading = Tu cuenta
account-lead = Has iniciado sesión en { $host }.
account-details = Con qué inicias sesión
account-email = Correo electrónico
account-email-verified = Confirmado
account-email-unverified = Sin confirmar
account-username = Nombre de usuario
