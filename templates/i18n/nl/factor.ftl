### Read by a native speaker: no

# Second factors: showing one at a sign-in, enrolling and removing them.

factor-heading = Vul je code in
factor-heading-recovery = Vul een herstelcode in
factor-lead = Open je authenticator-app en typ de zes cijfers die de app voor dit account toont.
factor-lead-recovery = Gebruik een van de codes die je hebt bewaard toen je inloggen in twee stappen instelde. Elke code werkt één keer.
factor-code = Code van zes cijfers
factor-code-hint = De code verandert elke 30 seconden.
factor-recovery-code = Herstelcode
factor-recovery-code-hint = Die heeft vier groepen van vier letters en cijfers.
factor-remember = { $days ->
    [one] Eén dag niet meer vragen op dit apparaat
   *[other] { $days } dagen niet meer vragen op dit apparaat
}
factor-remember-hint = Je wachtwoord is hier dan genoeg. Laat dit uit op een gedeeld apparaat.
factor-submit = Doorgaan
factor-use-recovery = Een herstelcode gebruiken
factor-use-app = Je authenticator-app gebruiken
factor-start-over = Als iemand anders inloggen
factor-malformed = Typ de zes cijfers uit je authenticator-app.
factor-malformed-recovery = Typ een herstelcode zoals die werd getoond: vier groepen van vier letters en cijfers.
factor-wrong = Die code klopt niet of is al gebruikt. Wacht op de volgende en probeer het opnieuw.
factor-wrong-recovery = Die herstelcode klopt niet of is al gebruikt. Probeer een andere.
factor-locked = Te veel verkeerde codes. Je kunt het over { $wait } opnieuw proberen.

enrol-heading = Inloggen in twee stappen instellen
enrol-lead = Naast je wachtwoord heb je dan een code nodig van een app op je telefoon, zodat niemand binnenkomt met alleen het wachtwoord.
enrol-lead-required = Dit account heeft een tweede stap bij het inloggen nodig voordat je verdergaat.
enrol-scan = Open een authenticator-app en scan deze afbeelding.
enrol-picture = Afbeelding voor je authenticator-app
enrol-key = Lukt scannen niet? Typ dan deze sleutel in de app:
enrol-code = Typ daarna de zes cijfers die de app toont
enrol-name = Naam van de app of het apparaat
enrol-name-hint = Zodat je later weet welke het is.
enrol-name-default = Authenticator-app
enrol-submit = Inschakelen
enrol-wrong = Dat is niet de code die de app zou moeten tonen. Controleer de tijd op je telefoon en probeer de volgende code.
enrol-started-again = Die pagina stond te lang open. Hier is een nieuwe afbeelding: scan die opnieuw.

codes-heading = Bewaar je herstelcodes
codes-lead = Raak je je telefoon kwijt, dan kom je met een van deze codes binnen. Elke code werkt één keer. Ze worden alleen nu getoond.
codes-list = Herstelcodes
codes-download = Downloaden
codes-done = Ik heb ze bewaard
codes-keep = Bewaar ze waar alleen jij ze kunt vinden, bijvoorbeeld in een wachtwoordmanager of op papier.
