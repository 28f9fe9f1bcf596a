### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = Ce qui a été envoyé est plus long que ce que cette page accepte : rien n’a été fait. Raccourcissez-le et réessayez.
form-fault-character = Ce qui a été envoyé contient un caractère qui ne peut pas être conservé : rien n’a été fait. Saisissez-le au lieu de le coller.
form-fault-repeated = Quelque chose a été envoyé deux fois alors qu’une seule réponse compte : rien n’a été fait. Remplissez cette page encore une fois.
form-fault-unknown = Il a été envoyé plus que ce que cette page demande : rien n’a été fait. Remplissez seulement les champs que vous voyez ici.
form-fault-garbled = Ce que votre navigateur a envoyé n’est pas arrivé en entier : rien n’a été fait. Réessayez.
