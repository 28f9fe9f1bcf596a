### Read by a native speaker: no

# Second factors afterwards: renaming and removing them, new recovery codes, remembered devices, the operator's way in.

factor-heading-passkey = Use sua chave de acesso
factor-lead-passkey = Confirme que é você com a chave de acesso que você adicionou a esta conta.
factor-passkey-cannot = Chaves de acesso precisam de JavaScript e de um navegador que as conheça. Em vez disso, você pode usar um código de recuperação.
factor-use-passkey = Usar sua chave de acesso
factor-needs-longer-password = Sua senha só é longa o bastante junto com uma segunda etapa. Antes, escolha uma mais longa.

enrol-passkey = Usar uma chave de acesso
codes-print = Imprimir

app-kind = App autenticador
app-remove-heading = Remover este app
app-remove-lead = Os códigos de “{ $name }” não serão mais aceitos, e os acessos em outros dispositivos precisarão ser confirmados de novo.
app-remove-last-lead = Os códigos de “{ $name }” não serão mais aceitos. É seu único app: sem uma chave de acesso, quem souber sua senha poderá entrar só com ela, e seus códigos de recuperação também deixarão de existir.
app-remove = Remover app

renew-codes-heading = Novos códigos de recuperação
renew-codes-effect = Você receberá dez códigos novos, e os que você tem deixarão de funcionar na hora. Os novos só são mostrados desta vez.
renew-codes-stay = Manter os que tenho

security-devices-forget-all = Esquecer todos

done-app-added = Seu app foi adicionado.
done-passkey-added = Sua chave de acesso foi adicionada.
done-factor-removed = Essa forma de entrar foi removida.
done-forgotten = Lá, a segunda etapa será pedida de novo.

login-link-heading = Entre com este link
login-link-lead = Quem cuida deste serviço criou o link para você. Ele funciona uma única vez; depois, configure uma nova segunda etapa.
login-link-dead-heading = Este link não funciona mais
login-link-dead = Ele já foi usado ou é antigo demais. Peça outro a quem cuida deste serviço.
