### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = Was gesendet wurde, ist länger, als diese Seite annimmt; es wurde nichts getan. Kürzen Sie es und versuchen Sie es noch einmal.
form-fault-character = Was gesendet wurde, enthält ein Zeichen, das sich nicht aufbewahren lässt; es wurde nichts getan. Tippen Sie es ein, statt es einzufügen.
form-fault-repeated = Etwas wurde zweimal gesendet, obwohl nur eine Antwort zählt; es wurde nichts getan. Füllen Sie diese Seite noch einmal aus.
form-fault-unknown = Es wurde mehr gesendet, als diese Seite fragt; es wurde nichts getan. Füllen Sie nur die Felder aus, die Sie hier sehen.
form-fault-garbled = Was Ihr Browser gesendet hat, ist nicht vollständig angekommen; es wurde nichts getan. Versuchen Sie es noch einmal.
