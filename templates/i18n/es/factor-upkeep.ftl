### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = Usa tu llave de acceso
factor-lead-passkey = Confirma que eres tú con la llave de acceso que añadiste a esta cuenta.
factor-passkey-cannot = Las llaves de acceso necesitan JavaScript y un navegador que las conozca. En su lugar puedes usar un código de recuperación.
factor-use-passkey = Usar tu llave de acceso
factor-needs-longer-password = Tu contraseña solo es lo bastante larga junto con un segundo paso. Elige antes una más larga.

enrol-passkey = Usar una llave de acceso
codes-print = Imprimir

app-kind = Aplicación de autenticación
app-remove-heading = Quitar esta aplicación
app-remove-lead = Los códigos de «{ $name }» ya no se aceptarán, y habrá que volver a confirmar los inicios de sesión en otros dispositivos.
app-remove-last-lead = Los códigos de «{ $name }» ya no se aceptarán. Es tu única aplicación: sin una llave de acceso, quien conozca tu contraseña podrá entrar solo con ella, y tus códigos de recuperación también desaparecerán.
app-remove = Quitar aplicación

renew-codes-heading = Códigos de recuperación nuevos
renew-codes-effect = Recibirás diez códigos nuevos, y los que tienes dejarán de funcionar al momento. Los nuevos se muestran solo esta vez.
renew-codes-stay = Conservar los que tengo

security-devices-forget-all = Olvidar todos

done-app-added = Tu aplicación se ha añadido.
done-passkey-added = Tu llave de acceso se ha añadido.
done-factor-removed = Esa forma de iniciar sesión se ha quitado.
done-forgotten = Allí se volverá a pedir el segundo paso.

login-link-heading = Inicia sesión con este enlace
login-link-lead = Quienes gestionan este servicio lo crearon para ti. Funciona una sola vez; después configura un nuevo segundo paso.
login-link-dead-heading = Este enlace ya no funciona
login-link-dead = Ya se usó o es demasiado antiguo. Pide otro a quienes gestionan este servicio.
