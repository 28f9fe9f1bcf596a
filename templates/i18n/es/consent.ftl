### Read by a native speaker: no

# What an app may do.

consent-heading = ¿Permitir que { $client } use tu cuenta?
consent-asks = { $client } pide permiso para
consent-approve = Permitir
consent-deny = No permitir
consent-not-you = ¿No eres tú?

scope-openid = Saber quién eres
scope-openid-hint = Un identificador que es el mismo cada vez que inicias sesión
scope-profile = Ver tu perfil
scope-profile-hint = Tu nombre, tu nombre de usuario y lo demás que hayas rellenado
scope-email = Ver tu dirección de correo
scope-address = Ver tu dirección postal
scope-phone = Ver tu número de teléfono
scope-groups = Ver tus grupos
scope-groups-hint = Los nombres de los grupos a los que perteneces
scope-offline = Conservar el acceso cuando no estés
scope-offline-hint = También después de cerrar sesión, hasta que tú o la administración lo retiren
scope-other = Usar { $scope }
scope-other-hint = Lo que eso significa depende de la aplicación
