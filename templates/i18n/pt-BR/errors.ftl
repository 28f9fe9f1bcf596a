### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = Não há nada aqui
not-found-what = Este endereço não leva a lugar nenhum.
not-found-do = Verifique se há algum erro de digitação ou comece pelo app de onde você veio.

bad-request-heading = Não conseguimos ler isso
bad-request-what = O que seu navegador enviou estava incompleto ou danificado.
bad-request-do = Volte e tente novamente. Se você seguiu um link, peça um novo.

forbidden-heading = Você não tem acesso a isto
forbidden-what = Sua conta não tem permissão para fazer isso.
forbidden-do = Se você acha que deveria ter, fale com o administrador.

foreign-form-heading = Interrompemos isso por segurança
foreign-form-what = O formulário não foi enviado da nossa própria página, por isso não alteramos nada.
foreign-form-do = Abra a página novamente e envie o formulário por ela.

wrong-method-heading = Isso não funciona aqui
wrong-method-what = Este endereço existe, mas não pode ser usado dessa forma.
wrong-method-do = Comece pelo app de onde você veio.

too-large-heading = Foi muita coisa de uma vez
too-large-what = O que seu navegador enviou é maior do que aceitamos.
too-large-do = Comece de novo pelo app de onde você veio.

too-many-heading = Vamos fazer uma pausa curta
too-many-what = Houve tentativas demais em pouco tempo.
too-many-do = Tente novamente em { $wait }.

unavailable-heading = Já voltamos
unavailable-what = Uma parte do serviço está indisponível no momento. Nada do que você fez foi perdido.
unavailable-do = Tente novamente em { $wait }.

internal-heading = Algo deu errado do nosso lado
internal-what = Não foi culpa sua, e nada foi alterado.
internal-do = Tente novamente. Se acontecer de novo, envie a referência abaixo ao administrador.

cookies-heading = Seu navegador não guardou nenhum cookie
cookies-what = Para você entrar, { $host } precisa guardar um cookie, e seu navegador não o manteve.
cookies-do = Permita cookies para { $host } ou saia da navegação privada e tente novamente.

form-post-heading = Voltando para { $client }
form-post-lead = Se nada acontecer, continue por conta própria.
form-post-continue = Continuar
