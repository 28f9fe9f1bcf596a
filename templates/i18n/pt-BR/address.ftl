### Read by a native speaker: no

# Another address for an account, and second thoughts about its erasure.

address-section = Endereço de e-mail
address-section-lead = É com ele que você entra, e é nele que chegam os e-mails da sua conta.
address-change = Mudar endereço
address-heading = Mude seu endereço de e-mail
address-lead = Sua conta tem { $email }. Ele continua valendo até você confirmar o novo.
address-new = Novo endereço de e-mail
address-hint = Enviaremos um link para lá e avisaremos o endereço atual.
address-same = Sua conta já tem esse endereço. Digite outro.
address-no-mail = Este serviço não envia e-mails, por isso um novo endereço não pode ser confirmado. O administrador pode mudá-lo.
address-pending = Aguardando confirmação
address-pending-lead = Abra o e-mail enviado para { $email } para confirmar o endereço.
address-pending-until = O link expira
address-withdraw = Manter o endereço atual
address-asked = Enviamos um link para o novo endereço. Abra-o para confirmar.
address-changed = Sua conta está com o novo endereço. Seu acesso foi encerrado nos outros lugares.
address-changed-sign-in = Sua conta está com o novo endereço. Use-o para entrar.
address-kept = Seu endereço continua como está.

address-confirm-heading = Confirme seu novo endereço de e-mail
address-confirm-lead = { $email } substitui { $old } na sua conta. Seu acesso será encerrado nos outros lugares.
address-confirm-submit = Confirmar endereço
address-taken-heading = Outra conta tem este endereço
address-taken-what = Cada endereço pertence a uma só conta, por isso a sua mantém o que tem.
address-taken-do = Entre naquela conta ou escolha outro endereço para esta.
address-taken-another = Escolher outro endereço

keep-heading = Mantenha sua conta
keep-lead = A conta de { $email } está prestes a ser apagada. Mantenha-a, e tudo fica como estava.
keep-submit = Manter minha conta
keep-done = Sua conta continua. Você já pode entrar.

activity-email-withdrawn = A mudança do seu endereço de e-mail foi cancelada
