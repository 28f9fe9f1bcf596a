### Read by a native speaker: no

# The person's own pages.

account-heading = Sua conta
account-lead = Você entrou em { $host }.
account-details = Seus dados
account-name = Nome
account-email = E-mail
account-email-verified = Confirmado
account-email-unverified = Não confirmado
account-username = Nome de usuário

password-change-heading = Você precisa de uma nova senha
password-change-why = Um administrador pediu uma nova senha para esta conta antes de continuar.
password-change-how = Ainda não é possível alterá-la nesta página. Peça ao administrador para definir uma nova e entre com ela.
