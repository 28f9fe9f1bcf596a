### Read by a native speaker: no

# Signing out.

logout-heading = ¿Cerrar sesión?
logout-asked = { $client } pide cerrar tu sesión en { $host }.
logout-effect = Se cerrará tu sesión de { $host } en este navegador.
logout-stay = Seguir con la sesión iniciada

logged-out-heading = Has cerrado sesión
logged-out-effect = Ya no tienes la sesión iniciada en { $host } en este navegador.
logged-out-apps = Una aplicación que siga abierta puede mantener tu sesión hasta que la cierres o cierres sesión en ella.
