### Read by a native speaker: no

# Terms of use, where they must be accepted before anything else.

terms-heading = Nutzungsbedingungen akzeptieren
terms-lead = Bevor es weitergeht, müssen Sie die Nutzungsbedingungen von { $host } akzeptieren.
terms-heading-changed = Die Nutzungsbedingungen haben sich geändert
terms-lead-changed = Lesen Sie die neuen Nutzungsbedingungen von { $host } und akzeptieren Sie sie, um weiterzumachen.
terms-started-again = Die Seite war eine Weile offen, oder die Bedingungen haben sich inzwischen geändert. Lesen Sie sie und versuchen Sie es erneut.
terms-submit = Akzeptieren und weiter
