### Read by a native speaker: no

# What stands on many pages.

page-title = { $heading } · { $host }
page-reference = Referência
page-copy = Copiar
page-copied = Copiado

return-to-site = Depois você voltará para { $host }
return-to-device = Depois você voltará para um app neste dispositivo, { $host }

show-password = Mostrar senha
hide-password = Ocultar senha

try-again = Tentar novamente
sign-in = Entrar
sign-out = Sair
go-to-account = Ir para sua conta
go-back-to-client = Voltar para { $client }
use-another-account = Usar outra conta

language-name = Português (Brasil)

browser-on = { $browser } no { $system }
browser-unknown = Navegador desconhecido

skip-to-content = Ir para o conteúdo

signed-in-as = Você entrou como { $name }

wait-seconds = { $count ->
    [one] um segundo
   *[other] { $count } segundos
}
wait-minutes = { $count ->
    [one] um minuto
   *[other] { $count } minutos
}
wait-hours = { $count ->
    [one] uma hora
   *[other] { $count } horas
}
