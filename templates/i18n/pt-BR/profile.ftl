### Read by a native speaker: no

# What a person says of themselves.

profile-group-name = Nome
profile-group-person = Sobre você
profile-group-contact = Telefone e links
profile-group-address = Endereço postal
profile-save = Salvar

profile-name = Nome completo
profile-name-hint = Como os apps devem mostrá-lo.
profile-given = Primeiro nome
profile-middle = Nome do meio
profile-family = Sobrenome
profile-nickname = Apelido
profile-gender = Gênero
profile-birthdate = Data de nascimento
profile-birthdate-hint = Ano-mês-dia, como 1990-12-31. Só o ano também serve.
profile-language = Idioma
profile-language-hint = Para estas páginas e para os e-mails que enviamos a você.
profile-language-browser = O do meu navegador
profile-zone = Fuso horário
profile-zone-hint = Por exemplo, Europe/Vienna.
profile-phone = Número de telefone
profile-phone-hint = Com o código do país, como +43 1 2345678.
profile-website = Site
profile-page = Página de perfil
profile-picture = Imagem
profile-picture-hint = O endereço de uma imagem, começando com https.
profile-street = Rua e número
profile-postal = CEP
profile-locality = Cidade
profile-region = Estado ou região
profile-country = País

profile-fault-text = É longo demais ou contém um caractere que não pode ficar aqui.
profile-fault-name = Digite seu nome, com no máximo 200 caracteres.
profile-fault-birthdate = Digite um dia já passado, como 1990-12-31, ou um ano.
profile-fault-zone = Digite um fuso horário como Europe/Vienna.
profile-fault-phone = Digite o número com o código do país, como +43 1 2345678.
profile-fault-page = Digite um endereço que comece com https ou http.
profile-fault-picture = Digite um endereço que comece com https.
