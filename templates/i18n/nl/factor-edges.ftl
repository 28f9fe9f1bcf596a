### Read by a native speaker: no

# What an account holds, and what a page shows of it, at most.

enrol-too-many = Je hebt zoveel authenticator-apps als een account kan bevatten. Verwijder er eerst een.
sessions-more = Dit zijn de laatst gebruikte; er zijn er meer. ‘Overal elders uitloggen’ beëindigt die ook.
