### Read by a native speaker: no

# Sessions, apps, activity and data of an account.

sessions-heading = Sessões
sessions-lead = Onde sua conta está aberta. Encerre o que você não reconhece.
sessions-list = Suas sessões
sessions-here = Este navegador
sessions-seen = Última atividade
sessions-since = Entrada
sessions-end = Encerrar
sessions-end-one = Encerrar a sessão no { $browser }
sessions-others = Em todos os outros lugares
sessions-others-lead = Encerra seu acesso em todos os outros navegadores e o que os apps podem fazer por essas sessões.
sessions-end-others = Sair de todos os outros lugares
sessions-none-other = Sua conta não está aberta em nenhum outro lugar.

apps-heading = Seus apps
apps-lead = O que pode usar sua conta. Retire o que você não precisa mais.
apps-list = Apps com acesso
apps-may = Permissões
apps-since = Desde
apps-used = Último uso
apps-unused = Sem uso recente
apps-on-device = Em um dispositivo, { $host }
apps-withdraw = Remover acesso
apps-withdraw-one = Remover acesso de { $client }
apps-none = Nenhum app usa sua conta. Quando você entrar em um, ele aparecerá aqui e você poderá removê-lo.

activity-heading = Atividade
activity-lead = O que aconteceu com sua conta, do mais recente ao mais antigo.
activity-list = Eventos
activity-pages = Páginas
activity-newest = Mais recentes
activity-older = Mais antigos
activity-none = Nada aconteceu aqui ainda. Acessos e mudanças na sua conta aparecem nesta página.
activity-suspicious = Veja isto
activity-by-administrator = Por um administrador
activity-unknown-app = um app
activity-login = Você entrou
activity-login-new = Você entrou por um novo navegador
activity-login-failed = Uma tentativa de entrar falhou
activity-login-locked = As tentativas de entrar foram interrompidas por um tempo após senhas erradas demais
activity-login-throttled = As tentativas de entrar foram interrompidas por excesso
activity-signed-out = Você saiu
activity-session-ended = Uma sessão foi encerrada
activity-access-ended = Seu acesso foi encerrado em todos os lugares
activity-consent-granted = Você permitiu que { $client } use sua conta
activity-consent-withdrawn = Você removeu o acesso de { $client }
activity-app-began = { $client } obteve acesso
activity-app-ended = { $client } devolveu o acesso
activity-token-reused = { $client } usou uma chave antiga, por isso o acesso foi encerrado
activity-code-reused = Um código de uso único para { $client } foi usado duas vezes, por isso o acesso foi encerrado
activity-created = Sua conta foi criada
activity-updated = Seus dados foram alterados: { $changed }
activity-enabled = Sua conta foi reaberta
activity-disabled = Sua conta foi fechada
activity-unlocked = A administração removeu os bloqueios da sua conta
activity-suspended = Sua conta foi suspensa
activity-password = Sua senha foi alterada
activity-erasure-asked = Você pediu para apagar sua conta
activity-erasure-undone = Sua conta será mantida
activity-exported = Você baixou seus dados
activity-other = { $code }

data-heading = Seus dados
data-lead = Leve-os com você ou peça para apagá-los.
data-export = Baixar seus dados
data-export-lead = Um arquivo com seu perfil, sessões, apps e atividade. Ele não contém senhas. Antes, perguntamos quem você é.
data-export-button = Baixar
data-erase = Apagar sua conta
data-erase-lead = Seu perfil, suas formas de entrar e todos os acessos somem para sempre. Você tem 7 dias para mudar de ideia.
data-erase-link = Apagar conta

erase-heading = Apagar sua conta?
erase-lead = Trata-se de { $email }.
erase-sessions = { $count ->
    [one] Encerra uma sessão, esta
   *[other] Encerra { $count } sessões
}
erase-apps = { $count ->
    [0] Nenhum app perde o acesso
    [one] Um app perde o acesso
   *[other] { $count } apps perdem o acesso
}
erase-grace = Entre em até 7 dias para manter sua conta
erase-final = Depois disso, ninguém poderá recuperá-la
erase-button = Apagar conta
erase-stay = Manter conta
erase-last-administrator = Não há outro administrador aqui. Dê primeiro esse papel a outra pessoa.

erasure-asked-heading = Sua conta será apagada
erasure-asked-when = Ela some em { $date }. Até lá, nada dela pode ser usado.
erasure-asked-undo = Mudou de ideia? Entre antes disso, e tudo continua como está.
