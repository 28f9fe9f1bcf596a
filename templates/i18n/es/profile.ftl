### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = Nombre
profile-group-person = Sobre ti
profile-group-contact = Teléfono y enlaces
profile-group-address = Dirección postal
profile-save = Guardar

profile-name = Nombre completo
profile-name-hint = Como deben mostrarlo las aplicaciones.
profile-given = Nombre de pila
profile-middle = Segundo nombre
profile-family = Apellidos
profile-nickname = Apodo
profile-gender = Género
profile-birthdate = Fecha de nacimiento
profile-birthdate-hint = Año-mes-día, por ejemplo 1990-12-31. También vale solo el año.
profile-language = Idioma
profile-language-hint = Para estas páginas y para los correos que te enviamos.
profile-language-browser = El que prefiera mi navegador
profile-zone = Zona horaria
profile-zone-hint = Por ejemplo, Europe/Vienna.
profile-phone = Número de teléfono
profile-phone-hint = Con el prefijo del país, por ejemplo +43 1 2345678.
profile-website = Sitio web
profile-page = Página de perfil
profile-picture = Imagen
profile-picture-hint = La dirección de una imagen que empiece por https.
profile-street = Calle y número
profile-postal = Código postal
profile-locality = Ciudad
profile-region = Estado o región
profile-country = País

profile-fault-text = Es demasiado largo o contiene un carácter que no puede ir aquí.
profile-fault-name = Escribe tu nombre, con 200 caracteres como máximo.
profile-fault-birthdate = Escribe un día pasado, por ejemplo 1990-12-31, o un año.
profile-fault-zone = Escribe una zona horaria como Europe/Vienna.
profile-fault-phone = Escribe el número con el prefijo del país, por ejemplo +43 1 2345678.
profile-fault-page = Escribe una dirección que empiece por https o http.
profile-fault-picture = Escribe una dirección que empiece por https.
