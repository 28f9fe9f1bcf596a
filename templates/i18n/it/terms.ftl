### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = Accetta le condizioni d’uso
terms-lead = Prima di continuare devi accettare le condizioni d’uso di { $host }.
terms-heading-changed = Le condizioni d’uso sono cambiate
terms-lead-changed = Leggi le nuove condizioni d’uso di { $host } e accettale per continuare.
terms-started-again = La pagina era aperta da un po’, oppure nel frattempo le condizioni sono cambiate. Leggile e riprova.
terms-submit = Accetta e continua
