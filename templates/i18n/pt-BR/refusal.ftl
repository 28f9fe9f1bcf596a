### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } enviou uma solicitação que não podemos aceitar
refusal-heading-unnamed = O app enviou uma solicitação que não podemos aceitar
refusal-person = Você não fez nada de errado, e nada foi alterado. Volte ao app e tente novamente; se acontecer de novo, avise quem cuida dele.
refusal-builder = Para quem cuida do app
refusal-parameter = Parâmetro
refusal-sent = Enviado
refusal-registered = Registrado
refusal-also-registered = Também registrado
refusal-difference = Diferença
refusal-hint = O que fazer

refusal-missing = A solicitação não tem { $parameter }.
refusal-missing-hint = Envie { $parameter } em cada solicitação.
refusal-unregistered = O valor de { $parameter } enviado não está registrado para este cliente.
refusal-unregistered-hint = Os dois precisam ser iguais, caractere por caractere. Altere o que o app envia ou registre o endereço que ele envia.
refusal-other-host-hint = Nenhum dos endereços registrados para este cliente está no host enviado. Compare o endereço inteiro e registre-o somente se for seu.
refusal-none-registered = Nenhum endereço está registrado para este cliente. Registre o que ele envia.
refusal-unknown-client = Não existe cliente com este client_id.
refusal-unknown-client-hint = Compare-o com o client_id fornecido no registro do app e verifique se o app fala com o servidor certo: { $host }.
refusal-disabled-client = Este cliente está desativado.
refusal-disabled-client-hint = Um administrador de { $host } pode ativá-lo novamente.
refusal-repeated = A solicitação tem { $parameter } mais de uma vez.
refusal-repeated-hint = Envie { $parameter } exatamente uma vez.

difference-scheme = O que foi enviado começa com { $sent }, o que está registrado com { $registered }.
difference-host = O que foi enviado tem o host { $sent }, o que está registrado { $registered }.
difference-port = O que foi enviado tem a porta { $sent }, o que está registrado { $registered }.
difference-slash-more = O que foi enviado termina com uma barra; o que está registrado, não.
difference-slash-less = O que está registrado termina com uma barra; o que foi enviado, não.
difference-case = Só diferem letras maiúsculas e minúsculas do caminho.
difference-query = O que vem depois do ponto de interrogação é diferente.
difference-fragment = O que foi enviado tem uma parte depois de #, o que nunca é permitido.
difference-path = O caminho é diferente.
difference-text = As partes marcadas são diferentes.
