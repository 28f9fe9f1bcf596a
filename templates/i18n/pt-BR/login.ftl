### Read by a native speaker: no

# Signing in, and choosing who signs in.

login-heading = Entre para continuar em { $client }
login-heading-here = Entre em { $host }
login-heading-confirm = Confirme que é você
login-confirm = { $client } pede que você entre novamente antes de continuar.
login-confirm-here = Entre novamente antes de continuar.

login-identifier = E-mail ou nome de usuário
login-password = Senha
login-forgot = Esqueceu a senha?
login-remember = Continuar conectado
login-remember-hint = { $days ->
    [one] Por um dia neste dispositivo. Deixe desmarcado se ele for compartilhado.
   *[other] Por { $days } dias neste dispositivo. Deixe desmarcado se ele for compartilhado.
}

login-missing = Digite seu e-mail ou nome de usuário e sua senha.
login-refused = O nome e a senha não correspondem. Verifique os dois e tente novamente.
login-refused-ask = O nome e a senha não correspondem. Verifique os dois e tente novamente, ou peça uma nova senha ao administrador.
login-locked = Tentativas demais. Você poderá tentar novamente em { $wait }.
login-busy = Muitas pessoas estão entrando agora. Tente novamente em { $wait }.
login-away = Não podemos conferir senhas agora. Espere um momento, digite a sua e tente novamente: você ainda chegará ao mesmo lugar.
login-password-reset = Sua nova senha está definida. Entre com ela.
login-email-verified = Seu endereço está confirmado. Você já pode entrar.
login-account-ready = Se este endereço é novo aqui, sua conta está pronta. Entre para usá-la.
login-register = Criar uma conta
login-started-again = A página estava aberta havia algum tempo, então recomeçamos. Você ainda chegará ao mesmo lugar.

select-heading = Escolha uma conta
select-lead = para continuar em { $client }
select-lead-here = para continuar em { $host }
select-list = Suas contas
