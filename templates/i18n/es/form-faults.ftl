### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = Lo que se envió es más largo de lo que admite esta página, así que no se hizo nada. Acórtalo e inténtalo de nuevo.
form-fault-character = Lo que se envió contiene un carácter que no se puede guardar, así que no se hizo nada. Escríbelo a mano en lugar de pegarlo.
form-fault-repeated = Algo se envió dos veces donde solo cuenta una respuesta, así que no se hizo nada. Rellena esta página otra vez.
form-fault-unknown = Se envió más de lo que pide esta página, así que no se hizo nada. Rellena solo los campos que ves aquí.
form-fault-garbled = Lo que envió tu navegador no llegó completo, así que no se hizo nada. Inténtalo de nuevo.
