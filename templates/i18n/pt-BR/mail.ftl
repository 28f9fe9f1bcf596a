### Read by a native speaker: no

# Letters.

mail-footer = Enviado por { $host } para { $address }. Todos os links deste e-mail levam a { $host } e a nenhum outro lugar.
mail-greeting = Olá, { $name },
mail-works-once = Este link funciona uma única vez, até { $time }.
mail-button-fails = Se o botão não funcionar, abra este endereço:
mail-browser-on = { $browser } no { $system }
mail-fact-when = Quando
mail-fact-browser = Navegador
mail-fact-address = Endereço IP
mail-fact-groups = Grupos
mail-fact-factor = Método

mail-verify-subject = Confirme seu endereço de e-mail para { $host }
mail-verify-heading = Confirme seu endereço de e-mail
mail-verify-why = Alguém, provavelmente você, abriu uma conta em { $host } com este endereço. Confirme que ele é seu para usar a conta.
mail-verify-action = Confirmar endereço
mail-verify-not-you = Se não foi você, ignore este e-mail. Sem a confirmação, ninguém pode usar uma conta com seu endereço.

mail-exists-subject = Você já tem uma conta em { $host }
mail-exists-heading = Você já tem uma conta
mail-exists-why = Alguém, provavelmente você, pediu uma conta em { $host } com este endereço. Já existe uma, então basta entrar.
mail-exists-forgot = Se você esqueceu a senha, escolha uma nova: { $address }
mail-exists-action = Entrar
mail-exists-not-you = Se não foi você, não é preciso fazer nada. Quem pediu não ficou sabendo que você tem uma conta.

mail-reset-subject = Escolha uma nova senha para { $host }
mail-reset-heading = Escolha uma nova senha
mail-reset-why = Alguém, provavelmente você, pediu uma nova senha para sua conta em { $host }.
mail-reset-action = Escolher senha
mail-reset-not-you = Se não foi você, ignore este e-mail. Sua senha continua a mesma.

mail-confirm-subject = Confirme seu novo endereço de e-mail para { $host }
mail-confirm-heading = Confirme seu novo endereço de e-mail
mail-confirm-why = Você pediu para usar este endereço na sua conta em { $host }. Até você confirmá-lo, o antigo continua valendo.
mail-confirm-action = Confirmar endereço
mail-confirm-not-you = Se não foi você, ignore este e-mail. Sem a confirmação, nada muda.

mail-change-subject = Seu endereço de e-mail para { $host } está prestes a mudar
mail-change-heading = Seu endereço de e-mail está prestes a mudar
mail-change-why = Alguém que entrou na sua conta em { $host } pediu para mudar o endereço dela para { $address }. Este endereço continua valendo até que o novo seja confirmado.
mail-change-you = Se foi você, não é preciso fazer nada aqui: abra o e-mail enviado ao novo endereço.
mail-change-not-you = Se não foi você, interrompa a mudança e escolha uma nova senha.
mail-change-stop = Interromper a mudança

mail-invitation-subject = Você recebeu um convite para { $host }
mail-invitation-heading = Você recebeu um convite
mail-invitation-why = Este é um convite para abrir uma conta em { $host }.
mail-invitation-from = { $name } convida você a abrir uma conta em { $host }.
mail-invitation-action = Aceitar convite
mail-invitation-not-you = Se você não sabe do que se trata, ignore este e-mail. Nada acontece sem você.

mail-login-subject = Entre em { $host }
mail-login-heading = Entre na sua conta
mail-login-why = Este link dá acesso à sua conta em { $host }. Quem o tiver pode usá-lo, então não o repasse.
mail-login-action = Entrar
mail-login-not-you = Se você não pediu, ignore este e-mail e avise o administrador.

mail-erasure-subject = Sua conta em { $host } está prestes a ser apagada
mail-erasure-heading = Sua conta está prestes a ser apagada
mail-erasure-why = Sua conta em { $host } e tudo o que pertence a ela serão apagados em { $time }. Depois disso, ninguém poderá recuperá-la.
mail-erasure-action = Manter minha conta
mail-erasure-not-you = Se não foi você, mantenha sua conta e escolha uma nova senha.

mail-notice-subject = { $heading } · { $host }
mail-notice-not-you = Se não foi você, outra pessoa pode estar na sua conta. Proteja-a agora.
mail-notice-not-you-ask = Se não foi você, outra pessoa pode estar na sua conta. Altere sua senha e avise o administrador.
mail-notice-mistake = Se você acha que isso é um engano, fale com o administrador.
mail-notice-secure = Proteger minha conta

mail-device-heading = Novo acesso à sua conta
mail-device-what = Alguém entrou na sua conta em { $host } por um navegador que ainda não tínhamos visto. Se foi você, não é preciso fazer nada.
mail-password-heading = Sua senha foi alterada
mail-password-what = A senha da sua conta é nova. Todos os acessos feitos com a antiga foram encerrados.
mail-email-heading = Seu endereço de e-mail foi alterado
mail-email-what = Os e-mails da sua conta agora vão para { $address }, e não mais para este endereço.
mail-factor-added-heading = Uma segunda etapa foi adicionada
mail-factor-added-what = Sua conta tem mais uma forma de provar que você é você.
mail-factor-removed-heading = Uma segunda etapa foi removida
mail-factor-removed-what = Uma das formas de provar que você é você não funciona mais para sua conta.
mail-factor-totp = App autenticador
mail-factor-passkey = Chave de acesso
mail-factor-named = { $kind }, { $name }
mail-code-used-heading = Um código de recuperação foi usado
mail-code-used-what = { $count ->
    [0] Alguém entrou na sua conta com um código de recuperação. Era o último: crie novos agora.
    [one] Alguém entrou na sua conta com um código de recuperação. Resta um código.
   *[other] Alguém entrou na sua conta com um código de recuperação. Restam { $count } códigos.
}
mail-codes-new-heading = Seus códigos de recuperação foram substituídos
mail-codes-new-what = Os códigos de recuperação antigos da sua conta não funcionam mais.
mail-wrong-factors-heading = Códigos errados para sua conta
mail-wrong-factors-what = Alguém digitou sua senha e depois códigos errados demais. Por algum tempo, nenhum código será aceito.
mail-locked-heading = Senhas erradas demais para sua conta
mail-locked-refused = Alguém tentou muitas senhas erradas, por isso as tentativas de entrar a partir de lá são recusadas por enquanto. Nos navegadores em que você já entrou antes, sua senha funciona como sempre. Se foi você e não consegue entrar, escolha uma nova senha.
mail-suspended-heading = Sua conta foi suspensa
mail-suspended-what = Você não pode entrar por enquanto, e seu acesso foi encerrado em todos os lugares.
mail-deleted-heading = Sua conta foi excluída
mail-deleted-what = Sua conta em { $host } não existe mais, nem nada do que pertencia a ela.
mail-provider-linked-heading = Outra forma de entrar foi adicionada
mail-provider-linked-what = Quem entrar em { $provider } com a conta que acabou de ser vinculada entra na sua conta.
mail-provider-unlinked-heading = Uma forma de entrar foi removida
mail-provider-unlinked-what = Sua conta não abre mais com { $provider }.
mail-reuse-heading = Um app foi desconectado da sua conta
mail-reuse-what = { $client } usou uma chave da sua conta que já tinha sido usada. Isso acontece quando uma chave é copiada, por isso retiramos todas as chaves do app. Entre em { $client } novamente para continuar.

mail-test-subject = Uma carta de teste de { $host }
mail-test-heading = O e-mail funciona
mail-test-what = Você pediu a { $host } uma carta de teste, e aqui está ela. Não há nada a fazer.
mail-test-not-you = Se não foi você, outra pessoa está configurando { $host } em seu nome.
