### Read by a native speaker: no

# What was wrong with a form that was sent; the step is shown again.

form-fault-too-long = Przesłana treść jest dłuższa, niż przyjmuje ta strona, więc nic nie zostało zrobione. Skróć ją i spróbuj ponownie.
form-fault-character = Przesłana treść zawiera znak, którego nie można zapisać, więc nic nie zostało zrobione. Wpisz ją ręcznie, zamiast wklejać.
form-fault-repeated = Coś zostało przesłane dwa razy tam, gdzie liczy się jedna odpowiedź, więc nic nie zostało zrobione. Wypełnij tę stronę jeszcze raz.
form-fault-unknown = Przesłano więcej, niż ta strona wymaga, więc nic nie zostało zrobione. Wypełnij tylko pola, które tu widzisz.
form-fault-garbled = To, co przesłała przeglądarka, nie dotarło w całości, więc nic nie zostało zrobione. Spróbuj ponownie.
