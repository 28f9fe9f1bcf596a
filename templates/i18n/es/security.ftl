### Read by a native speaker: no

# How a person proves who they are.

security-heading = Seguridad
security-lead = Cómo inicias sesión y cómo recuperas el acceso.
security-added = Fecha de alta
security-used = Último uso
security-unused = Sin usar
security-manage = Gestionar

security-password = Contraseña
security-password-lead = Usa una que no uses en ningún otro sitio.
security-password-none = Inicias sesión sin contraseña.
security-password-changed = Último cambio
security-password-change = Cambiar contraseña
security-password-set = Establecer una contraseña

security-passkeys = Llaves de acceso
security-passkeys-lead = Inicia sesión con tu huella, tu cara o el bloqueo de pantalla. Nadie puede sonsacarte una llave de acceso.
security-passkeys-none = Todavía no hay llaves de acceso. Añade una en cada dispositivo que uses a menudo.
security-passkeys-add = Añadir llave de acceso

security-factors = Aplicaciones de autenticación
security-factors-lead = Un código de tu teléfono que se pide después de la contraseña.
security-factors-none = Todavía no hay ninguna. Con una, nadie entra solo con una contraseña robada.
security-factors-add = Añadir aplicación

security-codes = Códigos de recuperación
security-codes-lead = Cada uno te deja entrar una vez si pierdes el teléfono o la llave de acceso. No los guardes junto al teléfono.
security-codes-left = { $count ->
    [0] No queda ninguno
    [one] Queda un código
   *[other] Quedan { $count } códigos
}
security-codes-made = Fecha de creación
security-codes-make = Crear códigos
security-codes-renew = Crear códigos nuevos

security-devices = Dispositivos recordados
security-devices-lead = Navegadores a los que durante un tiempo no se les pide el segundo paso.
security-devices-none = No se recuerda ningún dispositivo. Marca «No volver a preguntar en este dispositivo» cuando escribas un código.
security-devices-until = Recordado hasta
security-devices-forget = Olvidar
security-devices-forget-name = Olvidar { $name }
