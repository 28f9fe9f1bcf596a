### Read by a native speaker: no

# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } a envoyé une demande que nous ne pouvons pas accepter
refusal-heading-unnamed = L’application a envoyé une demande que nous ne pouvons pas accepter
refusal-person = Vous n’avez rien fait de mal, et rien n’a été modifié. Revenez à l’application et réessayez ; si cela se reproduit, prévenez les personnes qui la gèrent.
refusal-builder = Pour les personnes qui gèrent l’application
refusal-parameter = Paramètre
refusal-sent = Envoyé
refusal-registered = Enregistré
refusal-also-registered = Également enregistré
refusal-difference = Différence
refusal-hint = Que faire

refusal-missing = La demande ne contient pas { $parameter }.
refusal-missing-hint = Envoyez { $parameter } avec chaque demande.
refusal-unregistered = Le paramètre { $parameter } envoyé n’est pas enregistré pour ce client.
refusal-unregistered-hint = Les deux doivent être identiques, caractère par caractère. Modifiez ce que l’application envoie, ou enregistrez l’adresse qu’elle envoie.
refusal-other-host-hint = Aucune des adresses enregistrées pour ce client ne se trouve sur l’hôte envoyé. Comparez l’adresse entière, et ne l’enregistrez que si elle est à vous.
refusal-none-registered = Aucune adresse n’est enregistrée pour ce client. Enregistrez celle qu’il envoie.
refusal-unknown-client = Il n’y a pas de client avec ce client_id.
refusal-unknown-client-hint = Comparez-le au client_id attribué lors de l’enregistrement de l’application, et vérifiez que l’application s’adresse au bon serveur : { $host }.
refusal-disabled-client = Ce client est désactivé.
refusal-disabled-client-hint = Un administrateur de { $host } peut le réactiver.
refusal-repeated = La demande contient { $parameter } plusieurs fois.
refusal-repeated-hint = Envoyez { $parameter } une seule fois.

difference-scheme = Ce qui a été envoyé commence par { $sent }, ce qui est enregistré par { $registered }.
difference-host = Ce qui a été envoyé a pour hôte { $sent }, ce qui est enregistré { $registered }.
difference-port = Ce qui a été envoyé a pour port { $sent }, ce qui est enregistré { $registered }.
difference-slash-more = Ce qui a été envoyé se termine par une barre oblique, pas ce qui est enregistré.
difference-slash-less = Ce qui est enregistré se termine par une barre oblique, pas ce qui a été envoyé.
difference-case = Seules les majuscules et minuscules du chemin diffèrent.
difference-query = Ce qui suit le point d’interrogation diffère.
difference-fragment = Ce qui a été envoyé comporte une partie après #, ce qui n’est jamais permis.
difference-path = Le chemin diffère.
difference-text = Les parties marquées diffèrent.
