### Read by a native speaker: no

# Mailed links, and opening an account.

email-label = Endereço de e-mail
email-refused = Digite um endereço de e-mail, como name@example.com.
send-link = Enviar link
back-to-sign-in = Voltar para entrar
page-started-again = A página estava aberta havia algum tempo, por isso nada foi alterado. Tente novamente.

forgot-heading = Escolha uma nova senha
forgot-lead = Digite o endereço de e-mail da sua conta. Enviaremos um link para você.

resend-heading = Confirme seu endereço de e-mail
resend-lead = Digite o endereço da sua conta, e enviaremos outro link.

link-sent-heading = Confira seu e-mail
link-sent-what = Enviamos os próximos passos para o endereço que você digitou.
link-sent-do = Nada depois de alguns minutos? Veja a pasta de spam e confira se você digitou o endereço da sua conta.
link-send-again = Enviar novamente

link-dead-heading = Este link não funciona mais
link-dead-what = Ele já foi usado, é antigo demais ou um mais novo tomou seu lugar.
link-dead-do = Abra o e-mail mais recente ou peça outro link.
link-ask-new = Pedir um novo link

no-mail-heading = Fale com o administrador
no-mail-what = Este serviço não envia e-mails, por isso não pode enviar um link para você.
no-mail-do = O administrador pode dar uma nova senha para você.

verify-heading = Confirme seu endereço de e-mail
verify-lead = O endereço { $email } é seu? Confirme-o para usar sua conta.
verify-submit = Confirmar endereço

not-me-heading = Proteja sua conta
not-me-lead = Outra pessoa pode estar na conta de { $email }. Vamos encerrar todos os acessos e enviar um link para você escolher uma nova senha.
not-me-submit = Proteger minha conta

reset-heading = Escolha uma nova senha
reset-lead = Para { $email }. Seu acesso será encerrado em todos os lugares.
reset-submit = Definir senha

register-heading = Crie uma conta
register-lead = Para { $host } e os apps que o usam.
register-lead-invited = Você recebeu um convite para { $host }. Escolha seu nome e uma senha.
register-name = Seu nome
register-username = Nome de usuário (opcional)
register-username-hint = Um nome curto para entrar em vez do seu endereço.
register-terms = Aceito os termos de uso
register-terms-read = Ler os termos
register-submit = Criar conta
register-no-name = Digite seu nome, com no máximo 200 caracteres.
register-username-unfit = Um nome de usuário tem letras, dígitos, pontos, sublinhados e hifens, no máximo 64.
register-username-taken = Alguém já tem este nome de usuário. Escolha outro.
register-terms-needed = Aceite os termos de uso para continuar.
register-closed-heading = As contas são criadas pelo administrador
register-closed-what = Você não pode criar uma conta aqui.
register-closed-do = Peça um convite ao administrador. Se você já tem um, abra o link dele.
