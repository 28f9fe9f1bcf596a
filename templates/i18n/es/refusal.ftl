### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } envió una solicitud que no podemos aceptar
refusal-heading-unnamed = La aplicación envió una solicitud que no podemos aceptar
refusal-person = No has hecho nada mal y no se ha cambiado nada. Vuelve a la aplicación e inténtalo de nuevo; si se repite, avisa a quienes la gestionan.
refusal-builder = Para quienes gestionan la aplicación
refusal-parameter = Parámetro
refusal-sent = Enviado
refusal-registered = Registrado
refusal-also-registered = También registrado
refusal-difference = Diferencia
refusal-hint = Qué hacer

refusal-missing = La solicitud no tiene { $parameter }.
refusal-missing-hint = Envía { $parameter } con cada solicitud.
refusal-unregistered = El valor de { $parameter } enviado no está registrado para este cliente.
refusal-unregistered-hint = Ambos deben ser iguales, carácter por carácter. Cambia lo que envía la aplicación o registra la dirección que envía.
refusal-other-host-hint = Ninguna de las direcciones registradas para este cliente está en el host enviado. Compara la dirección completa y regístrala solo si es tuya.
refusal-none-registered = No hay ninguna dirección registrada para este cliente. Registra la que envía.
refusal-unknown-client = No hay ningún cliente con este client_id.
refusal-unknown-client-hint = Compáralo con el client_id que se asignó al registrar la aplicación y comprueba que la aplicación habla con el servidor correcto: { $host }.
refusal-disabled-client = Este cliente está desactivado.
refusal-disabled-client-hint = La administración de { $host } puede volver a activarlo.
refusal-repeated = La solicitud tiene { $parameter } más de una vez.
refusal-repeated-hint = Envía { $parameter } exactamente una vez.

difference-scheme = Lo enviado empieza por { $sent }, lo registrado por { $registered }.
difference-host = Lo enviado tiene el host { $sent }, lo registrado { $registered }.
difference-port = Lo enviado tiene el puerto { $sent }, lo registrado { $registered }.
difference-slash-more = Lo enviado termina en barra; lo registrado no.
difference-slash-less = Lo registrado termina en barra; lo enviado no.
difference-case = Solo difieren mayúsculas y minúsculas de la ruta.
difference-query = Difiere lo que sigue al signo de interrogación.
difference-fragment = Lo enviado tiene una parte después de #, lo que nunca se permite.
difference-path = La ruta es distinta.
difference-text = Las partes marcadas son distintas.
