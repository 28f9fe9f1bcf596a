### Read by a native speaker: no

# First run: the three steps of /setup.

setup-step = Etapa { $number } de 3
setup-go-on = Continuar
setup-started-again = A página estava aberta havia algum tempo, por isso nada foi feito ainda. Continue a partir daqui.
setup-busy = Muitas pessoas estão entrando agora. Tente novamente em { $wait }.

setup-address-heading = Este é o endereço certo?
setup-address-lead = Os apps e os links enviados por e-mail usarão o endereço das configurações. Ele precisa ser o mesmo do seu navegador.
setup-address-configured = Nas configurações
setup-address-seen = No seu navegador
setup-address-same = Os dois são iguais.
setup-address-other-host = Os dois são diferentes. Abra esta página em { $configured }, ou defina BONAFIDE_ISSUER como { $seen } e reinicie o Bonafide.
setup-address-other-scheme = Os dois são diferentes: um começa com http, o outro com https. Se um proxy fornece https para o Bonafide, faça com que ele envie X-Forwarded-For e X-Forwarded-Proto e informe-o em BONAFIDE_TRUSTED_PROXIES. Se não houver nenhum, abra esta página em { $configured }.
setup-address-untrusted = Os dois são diferentes, e há no meio um proxy em que o Bonafide não confia. Se ele for seu, coloque o endereço dele em BONAFIDE_TRUSTED_PROXIES e reinicie o Bonafide.
setup-address-other-here = Os dois são diferentes. Abra esta página em { $configured }, ou defina BONAFIDE_ISSUER como o endereço do seu navegador e reinicie o Bonafide.

setup-administrator-heading = Quem é o primeiro administrador?
setup-administrator-lead = Esta conta pode fazer tudo aqui.
setup-email = E-mail
setup-email-unfit = Digite um endereço de e-mail, como ada@example.com.
setup-email-taken = Outra conta tem este endereço. Use outro ou, antes, dê uma senha a essa conta.
setup-name = Nome completo
setup-name-unfit = Digite um nome com no máximo 200 caracteres.
setup-passkey-submit = Criar conta com uma chave de acesso
setup-passkey-hint = Seu dispositivo pede sua digital, seu rosto ou o bloqueio de tela. Não há senha para lembrar.
setup-password-next = Com uma senha, você adicionará um app autenticador em seguida.
setup-administrator-submit = Criar conta

setup-mail-heading = Os e-mails chegam?
setup-mail-server = Os e-mails saem por { $server }. Envie um e-mail de teste para { $email } e veja se ele chega.
setup-mail-folder = Os e-mails são guardados em { $folder } em vez de serem enviados. Para fazer testes, tudo bem.
setup-mail-off = O envio de e-mails está desativado: ninguém precisa confirmar o endereço, e ninguém pode receber uma nova senha por e-mail. Você pode mudar isso nas configurações.
setup-mail-send = Enviar um e-mail de teste
setup-mail-again = Enviar outro
setup-mail-sent = O e-mail está a caminho. Procure-o também na pasta de spam.
setup-mail-later = Mais tarde
setup-mail-done = Concluir

setup-link-heading = Isto ainda não foi configurado
setup-link-needed = Por enquanto, ninguém pode administrar { $host }. Você precisa de um link de configuração para começar.
setup-link-command = Execute { $command } na máquina em que o Bonafide roda. O comando mostra um link que funciona uma única vez, por uma hora.
setup-link-dead-heading = Este link não funciona mais
setup-link-dead = Ele tem mais de uma hora, foi substituído por um mais novo ou não está completo.
setup-done-heading = Tudo configurado
setup-done = Alguém já pode administrar { $host }, por isso este link não faz mais nada.
