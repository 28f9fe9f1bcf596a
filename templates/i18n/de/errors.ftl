### Read by a native speaker: no

# What went wrong, and what to do about it.

not-found-heading = Hier gibt es nichts
not-found-what = Diese Adresse führt nirgendwohin.
not-found-do = Prüfen Sie sie auf Tippfehler, oder beginnen Sie in der App, aus der Sie kommen.

bad-request-heading = Das konnten wir nicht lesen
bad-request-what = Was Ihr Browser gesendet hat, war unvollständig oder beschädigt.
bad-request-do = Gehen Sie zurück und versuchen Sie es erneut. Wenn Sie einem Link gefolgt sind, fordern Sie einen neuen an.

forbidden-heading = Das steht Ihnen nicht offen
forbidden-what = Ihr Konto darf das nicht.
forbidden-do = Wenn es das dürfen sollte, wenden Sie sich an die Administration.

foreign-form-heading = Wir haben das zur Sicherheit gestoppt
foreign-form-what = Das Formular kam nicht von unserer eigenen Seite, daher haben wir nichts geändert.
foreign-form-do = Öffnen Sie die Seite neu und senden Sie das Formular von dort.

wrong-method-heading = So geht das hier nicht
wrong-method-what = Diese Adresse gibt es, sie lässt sich aber nicht auf diese Weise verwenden.
wrong-method-do = Beginnen Sie in der App, aus der Sie kommen.

too-large-heading = Das war zu viel auf einmal
too-large-what = Was Ihr Browser gesendet hat, ist größer, als wir annehmen.
too-large-do = Beginnen Sie noch einmal in der App, aus der Sie kommen.

too-many-heading = Machen wir eine kurze Pause
too-many-what = Es gab zu viele Versuche in kurzer Zeit.
too-many-do = Versuchen Sie es in { $wait } erneut.

unavailable-heading = Wir sind gleich wieder da
unavailable-what = Ein Teil des Dienstes ist gerade nicht erreichbar. Nichts von dem, was Sie getan haben, ist verloren.
unavailable-do = Versuchen Sie es in { $wait } erneut.

internal-heading = Bei uns ist etwas schiefgegangen
internal-what = Es liegt nicht an Ihnen, und es wurde nichts geändert.
internal-do = Versuchen Sie es erneut. Wenn es wieder passiert, schicken Sie die Kennung unten an die Administration.

cookies-heading = Ihr Browser hat kein Cookie gespeichert
cookies-what = Um Sie anzumelden, muss { $host } ein Cookie speichern, und Ihr Browser hat es nicht behalten.
cookies-do = Erlauben Sie Cookies für { $host }, oder verlassen Sie den privaten Modus, und versuchen Sie es erneut.

form-post-heading = Zurück zu { $client }
form-post-lead = Wenn nichts passiert, gehen Sie selbst weiter.
form-post-continue = Weiter
