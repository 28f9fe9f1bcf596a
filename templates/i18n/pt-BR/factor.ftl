### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = Digite seu código
factor-heading-recovery = Digite um código de recuperação
factor-lead = Abra seu app autenticador e digite os seis dígitos que ele mostra para esta conta.
factor-lead-recovery = Use um dos códigos que você guardou ao configurar o acesso em duas etapas. Cada um funciona uma única vez.
factor-code = Código de seis dígitos
factor-code-hint = O código muda a cada 30 segundos.
factor-recovery-code = Código de recuperação
factor-recovery-code-hint = Ele tem quatro grupos de quatro letras e dígitos.
factor-remember = { $days ->
    [one] Não perguntar de novo neste dispositivo por um dia
   *[other] Não perguntar de novo neste dispositivo por { $days } dias
}
factor-remember-hint = Aqui sua senha será suficiente. Deixe desmarcado em um dispositivo compartilhado.
factor-submit = Continuar
factor-use-recovery = Usar um código de recuperação
factor-use-app = Usar seu app autenticador
factor-start-over = Entrar como outra pessoa
factor-malformed = Digite os seis dígitos do seu app autenticador.
factor-malformed-recovery = Digite um código de recuperação como ele foi mostrado: quatro grupos de quatro letras e dígitos.
factor-wrong = Esse código não está certo ou já foi usado. Espere o próximo e tente novamente.
factor-wrong-recovery = Esse código de recuperação não está certo ou já foi usado. Tente outro.
factor-locked = Códigos errados demais. Você poderá tentar novamente em { $wait }.

enrol-heading = Configure o acesso em duas etapas
enrol-lead = Além da senha, você precisará de um código de um app no seu celular, para que ninguém entre só com a senha.
enrol-lead-required = Esta conta precisa de uma segunda etapa ao entrar antes de continuar.
enrol-scan = Abra um app autenticador e escaneie esta imagem.
enrol-picture = Imagem para seu app autenticador
enrol-key = Não consegue escanear? Digite esta chave no app:
enrol-code = Depois digite os seis dígitos que o app mostra
enrol-name = Nome do app ou do dispositivo
enrol-name-hint = Para você saber mais tarde qual é.
enrol-name-default = App autenticador
enrol-submit = Ativar
enrol-wrong = Esse não é o código que o app deveria mostrar. Verifique a hora do celular e tente o próximo código.
enrol-started-again = A página ficou aberta por tempo demais. Aqui está uma nova imagem: escaneie novamente.

codes-heading = Guarde seus códigos de recuperação
codes-lead = Se você perder o celular, um destes códigos permite que você entre. Cada um funciona uma única vez. Eles só são mostrados agora.
codes-list = Códigos de recuperação
codes-download = Baixar
codes-done = Já guardei
codes-keep = Guarde-os onde só você possa encontrá-los, como em um gerenciador de senhas ou em papel.
