### Read by a native speaker: no

# Passkeys: signing in with one, adding, naming and removing them.

passkey-sign-in = Entrar com uma chave de acesso
passkey-factor = Usar uma chave de acesso
passkey-or = ou
passkey-cancelled = Nenhuma chave de acesso foi usada. Você pode tentar novamente.
passkey-failed = Seu navegador não conseguiu usar uma chave de acesso aqui. Tente novamente ou use outro meio.
passkey-taken = Este dispositivo já tem uma chave de acesso sua.
passkey-refused = Essa chave de acesso não funciona aqui. Tente novamente ou entre de outra forma.
passkey-factor-refused = Essa chave de acesso não funciona aqui. Tente novamente ou use um código.

passkey-add-heading = Adicione uma chave de acesso
passkey-add-lead = Seu dispositivo pede sua digital, seu rosto ou o bloqueio de tela e guarda a chave de acesso.
passkey-add-submit = Adicionar chave de acesso
passkey-name = Nome
passkey-name-hint = Para você reconhecê-la, como o dispositivo em que ela está.
passkey-name-wrong = Dê a ela um nome de até 64 caracteres.
passkey-default-name = Minha chave de acesso
passkey-needs-script = Chaves de acesso precisam de JavaScript e de um navegador que as conheça.
passkey-needs-name = Chaves de acesso precisam de um servidor com nome; este só é conhecido pelo número.
passkey-started-again = A página estava aberta havia algum tempo, então aqui está ela de novo.
passkey-expired = Demorou demais. Tente novamente.
passkey-not-proven = Essa chave de acesso não pode ser usada aqui. Seu dispositivo precisa reconhecer você ao criar uma.
passkey-too-many = Você tem o máximo de chaves de acesso que uma conta comporta. Remova uma primeiro.

passkey-synced = Levada de um dispositivo a outro por um gerenciador de senhas
passkey-bound = Fica em um só dispositivo
passkey-rename = Salvar nome
passkey-remove-heading = Remover esta chave de acesso
passkey-remove-lead = “{ $name }” não permitirá mais que você entre, e os acessos em outros dispositivos precisarão ser confirmados de novo. Exclua-a também do seu dispositivo.
passkey-remove = Remover chave de acesso
passkey-last-way-in = Esta chave de acesso é sua única forma de entrar. Antes, defina uma senha ou adicione outra chave de acesso.
