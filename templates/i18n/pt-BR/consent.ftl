### Read by a native speaker: no

# What an app may do.

consent-heading = Permitir que { $client } use sua conta?
consent-asks = { $client } pede para
consent-approve = Permitir
consent-deny = Não permitir
consent-not-you = Não é você?

scope-openid = Saber quem você é
scope-openid-hint = Um identificador que continua o mesmo sempre que você entra
scope-profile = Ver seu perfil
scope-profile-hint = Seu nome, nome de usuário e o que mais você preencheu
scope-email = Ver seu endereço de e-mail
scope-address = Ver seu endereço postal
scope-phone = Ver seu número de telefone
scope-groups = Ver seus grupos
scope-groups-hint = Os nomes dos grupos de que você faz parte
scope-offline = Manter o acesso quando você não estiver presente
scope-offline-hint = Mesmo depois que você sair, até que você ou um administrador encerre o acesso
scope-other = Usar { $scope }
scope-other-hint = O que isso significa depende do app
