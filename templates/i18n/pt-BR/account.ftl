### Read by a native speaker: no

# The person's own pages.

place-profile = Perfil
place-security = Segurança
place-sessions = Sessões
place-apps = Apps
place-activity = Atividade
place-data = Dados

done-saved = Salvo.
done-unfit = Nada foi salvo ainda. Veja os campos marcados.
done-ended = Essa sessão foi encerrada.
done-others-ended = Seu acesso foi encerrado em todos os outros lugares.
done-withdrawn = O app não pode mais usar sua conta.
done-stale = A página estava aberta havia algum tempo, por isso nada foi alterado. Tente novamente.

account-places = Sua conta
account-heading = Sua conta
account-lead = Você entrou em { $host }.
account-details = Com o que você entra
account-email = E-mail
account-email-verified = Confirmado
account-email-unverified = Não confirmado
account-username = Nome de usuário
