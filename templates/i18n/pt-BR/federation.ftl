### Read by a native speaker: no

# Other providers: their buttons on the sign-in page, and what may go wrong on the way back from one.

federation-or = ou
federation-continue = Continuar com { $provider }

federation-unknown = Nenhuma conta está vinculada a { $provider } ainda
federation-unknown-what = { $provider } nos disse quem você é, mas nenhuma conta em { $host } está vinculada a isso.
federation-unknown-do = Se você tem uma conta aqui, entre com ela e vincule { $provider } na página de segurança. Se não, fale com o administrador.

federation-declined = Não foi possível entrar com { $provider }
federation-declined-what = O acesso por { $provider } foi cancelado ou recusado, por isso nada aconteceu em { $host }.
federation-declined-do = Tente novamente ou entre de outra forma.

federation-away = { $provider } está fora de alcance no momento
federation-away-what = Perguntamos a { $provider } e não recebemos uma resposta utilizável. Sua conta em { $host } está bem.
federation-away-do = Tente novamente em um minuto ou entre de outra forma.

federation-untrusted = A resposta de { $provider } não é confiável
federation-untrusted-what = O que voltou de { $provider } não é o que { $host } pediu, por isso não usamos.
federation-untrusted-do = Comece de novo. Se acontecer duas vezes, avise o administrador e informe a referência abaixo.

federation-lost = Esta página não tem com o que continuar
federation-lost-what = É para cá que { $provider } envia as pessoas de volta a { $host }, e ela só funciona no fim desse caminho.
federation-lost-do = Comece de novo pela página de entrada.

federation-link = Estas contas não podem ser vinculadas
federation-link-what = Sua conta de { $provider } está vinculada a outra conta em { $host }, ou você já vinculou outra conta de { $provider }.
federation-link-do = Remova primeiro o outro vínculo e tente novamente.

linked-heading = Outras formas de entrar
linked-lead = Contas de outros lugares que abrem esta.
linked-none = Não há outro serviço com que entrar.
linked-none-yet = Nenhuma outra conta abre esta.
linked-since = Vinculada
linked-not = Não vinculada
linked-link = Vincular
linked-link-name = Vincular { $provider }
linked-unlink = Desvincular
linked-unlink-name = Desvincular { $provider }
