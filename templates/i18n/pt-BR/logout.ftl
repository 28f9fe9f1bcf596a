### Read by a native speaker: no

# Signing out.

logout-heading = Sair?
logout-asked = { $client } pede para encerrar seu acesso a { $host }.
logout-effect = Você sairá de { $host } neste navegador.
logout-stay = Continuar conectado

logged-out-heading = Você saiu
logged-out-effect = Seu acesso a { $host } neste navegador foi encerrado.
logged-out-apps = Um app que ainda esteja aberto pode manter você conectado até que você o feche ou saia por lá.
