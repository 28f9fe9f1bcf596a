### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = Tienes tantas aplicaciones de autenticación como caben en una cuenta. Quita primero una.
sessions-more = Estas son las que se usaron por última vez; hay más. «Cerrar las demás sesiones» también las termina.
