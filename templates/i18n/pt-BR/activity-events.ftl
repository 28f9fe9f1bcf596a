### Read by a native speaker: no

# What happened to an account, beyond signing in and apps.

activity-event-factor-failed = Um código ou uma chave de acesso estava errado
activity-event-factor-locked = Os códigos foram recusados por um tempo após erros demais
activity-event-factor-not-evaluated = Um código foi recusado sem verificação após erros demais
activity-event-factor-shown = Você confirmou que é você
activity-event-app-added = Um app autenticador foi adicionado
activity-event-app-removed = Um app autenticador foi removido
activity-event-passkey-added = Uma chave de acesso foi adicionada
activity-event-passkey-removed = Uma chave de acesso foi removida
activity-event-factors-reset = Todas as segundas etapas do seu acesso foram removidas
activity-event-app-renamed = Você mudou o nome de um app autenticador
activity-event-passkey-renamed = Você mudou o nome de uma chave de acesso
activity-event-passkey-doubtful = Uma chave de acesso respondeu fora de ordem; pode existir uma cópia dela
activity-event-codes-made = Novos códigos de recuperação foram criados
activity-event-code-used = Um código de recuperação foi usado
activity-event-device-remembered = Um navegador foi lembrado, e nele a segunda etapa não é pedida por algum tempo
activity-event-device-forgotten = A segunda etapa volta a ser pedida em um navegador
activity-event-login-link = Foi criado um link que permite que você entre uma vez
activity-event-identity-linked = Sua conta foi vinculada a uma conta de outro lugar
activity-event-identity-unlinked = O vínculo com uma conta de outro lugar foi removido
activity-event-administrator = Você configurou este serviço como primeiro administrador
activity-event-erased = Sua conta foi apagada
activity-event-password-failed = Sua senha não foi alterada porque a atual estava errada
activity-event-password-reset = Sua senha foi definida com um link enviado por e-mail
activity-event-link-mailed = Um link foi enviado a você por e-mail
activity-event-mail-dead = Não foi possível entregar uma carta a você
activity-event-email-verified = Seu endereço de e-mail foi confirmado
activity-event-email-asked = Outro endereço de e-mail foi pedido
activity-event-email-changed = Seu endereço de e-mail foi alterado
activity-event-unproven-cleaned = Você confirmou seu endereço, e o que outros possam ter colocado na sua conta foi removido
activity-event-not-me = Você disse que não foi você, por isso todo o acesso foi encerrado
activity-event-terms = Você aceitou os termos de uso

# What of an account was changed, in a list.

activity-part-email-verified = se o seu endereço de e-mail está confirmado
activity-part-attributes = dados mantidos pela administração
activity-part-groups = grupos
activity-part-administrator = se você administra
activity-part-must-change = se você precisa mudar a senha
activity-part-phone-verified = se o seu número de telefone está confirmado
activity-part-address = endereço postal
activity-event-consent-denied = Você não permitiu que { $client } use sua conta
activity-event-token-revoked = { $client } revogou um de seus tokens
