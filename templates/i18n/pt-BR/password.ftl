### Read by a native speaker: no

# Choosing a password: what every page that sets one says.

password-new = Nova senha
password-rule = Pelo menos { $least } caracteres. Quatro ou mais palavras sem relação entre si são fortes e fáceis de lembrar.
password-offer = Aqui está uma senha forte. Guarde-a no seu gerenciador de senhas.
password-offer-use = Usar esta

password-missing = Digite uma nova senha.
password-too-short = Curta demais: use pelo menos { $least } caracteres.
password-too-long = Longa demais: use no máximo { $most } caracteres.
password-holds-nul = Ela contém um caractere que não pode ser digitado. Escolha outra senha.
password-common = Muitas pessoas têm esta senha, por isso ela é uma das primeiras a serem adivinhadas. Escolha outra.
password-holds-name = Ela contém uma parte do seu nome, que é fácil de adivinhar. Retire essa parte.
password-holds-email = Ela contém uma parte do seu endereço de e-mail, que é fácil de adivinhar. Retire essa parte.
password-holds-username = Ela contém uma parte do seu nome de usuário, que é fácil de adivinhar. Retire essa parte.
password-holds-service = Ela contém o nome deste serviço, que é fácil de adivinhar. Retire esse nome.
password-used-before = Você já teve esta senha. Escolha uma nova.

strength-very-weak = Muito fraca
strength-weak = Fraca
strength-fair = Razoável
strength-good = Boa
strength-strong = Forte
strength-because = { $level }: { $reason }
strength-keyboard = teclas vizinhas são fáceis de adivinhar.
strength-repetition = repetir a mesma coisa quase não a fortalece.
strength-sequence = sequências como abc ou 6543 são fáceis de adivinhar.
strength-common = é feita de uma palavra, nome ou senha comum.
strength-date = datas e anos são fáceis de adivinhar.

# The page that changes it.

password-heading = Altere sua senha
password-heading-set = Defina uma senha
password-heading-required = Você precisa de uma nova senha
password-lead = Aqui você continuará conectado; em todos os outros lugares, seu acesso será encerrado.
password-lead-set = Depois você também poderá entrar com ela.
password-lead-required = Um administrador pediu uma nova senha para esta conta antes de continuar.
password-current = Senha atual
password-current-missing = Digite a senha que você tem agora.
password-current-wrong = Essa não é a senha que você tem agora. Verifique-a e tente novamente.
password-submit = Alterar senha
password-submit-set = Definir senha
password-cancel = Cancelar
password-locked = Tentativas demais. Você poderá tentar novamente em { $wait }.
password-busy = Muitas pessoas estão entrando agora. Tente novamente em { $wait }.
password-started-again = A página estava aberta havia algum tempo, por isso nada foi alterado. Digite as duas senhas novamente.
