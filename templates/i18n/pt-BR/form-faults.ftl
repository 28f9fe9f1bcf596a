### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = O que foi enviado é mais longo do que esta página aceita, por isso nada foi feito. Encurte e tente de novo.
form-fault-character = O que foi enviado contém um caractere que não pode ser guardado, por isso nada foi feito. Digite em vez de colar.
form-fault-repeated = Algo foi enviado duas vezes onde só conta uma resposta, por isso nada foi feito. Preencha esta página mais uma vez.
form-fault-unknown = Foi enviado mais do que esta página pede, por isso nada foi feito. Preencha só os campos que você vê aqui.
form-fault-garbled = O que o seu navegador enviou não chegou completo, por isso nada foi feito. Tente de novo.
