### Read by a native speaker: no

# How a person proves who they are.

security-heading = Segurança
security-lead = Como você entra e como recupera o acesso.
security-added = Adicionado em
security-used = Último uso
security-unused = Nunca usado
security-manage = Gerenciar

security-password = Senha
security-password-lead = Use uma que você não usa em nenhum outro lugar.
security-password-none = Você entra sem senha.
security-password-changed = Última alteração
security-password-change = Alterar senha
security-password-set = Definir uma senha

security-passkeys = Chaves de acesso
security-passkeys-lead = Entre com sua digital, seu rosto ou o bloqueio de tela. Ninguém consegue tirar de você uma chave de acesso por golpe.
security-passkeys-none = Nenhuma chave de acesso ainda. Adicione uma em cada dispositivo que você usa com frequência.
security-passkeys-add = Adicionar chave de acesso

security-factors = Apps autenticadores
security-factors-lead = Um código do seu celular, pedido depois da senha.
security-factors-none = Nenhum app ainda. Com um, ninguém entra só com uma senha roubada.
security-factors-add = Adicionar app

security-codes = Códigos de recuperação
security-codes-lead = Cada um permite entrar uma vez se você perder o celular ou a chave de acesso. Não os guarde junto com o celular.
security-codes-left = { $count ->
    [0] Nenhum código restante
    [one] Um código restante
   *[other] { $count } códigos restantes
}
security-codes-made = Criados em
security-codes-make = Criar códigos
security-codes-renew = Criar novos códigos

security-devices = Dispositivos lembrados
security-devices-lead = Navegadores em que a segunda etapa não é pedida por algum tempo.
security-devices-none = Nenhum dispositivo é lembrado. Marque “Não perguntar de novo neste dispositivo” ao digitar um código.
security-devices-until = Lembrado até
security-devices-forget = Esquecer
security-devices-forget-name = Esquecer { $name }
