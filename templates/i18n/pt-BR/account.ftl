### Read by a native speaker: no

# The person's own pages.

account-heading = Sua conta
account-lead = Você entrou em { $host }.
account-details = Com o que você entra
account-email = E-mail
account-email-verified = Confirmado
account-email-unverified = Não confirmado
account-username = Nome de usuário
