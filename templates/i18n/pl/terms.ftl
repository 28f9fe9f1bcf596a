### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = Zaakceptuj warunki korzystania
terms-lead = Zanim przejdziesz dalej, musisz zaakceptować warunki korzystania z { $host }.
terms-heading-changed = Warunki korzystania się zmieniły
terms-lead-changed = Przeczytaj nowe warunki korzystania z { $host } i zaakceptuj je, aby przejść dalej.
terms-started-again = Strona była otwarta od dłuższego czasu albo warunki w międzyczasie się zmieniły. Przeczytaj je i spróbuj ponownie.
terms-submit = Zaakceptuj i przejdź dalej
