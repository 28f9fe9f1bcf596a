### Read by a native speaker: no

# Signing out.

logout-heading = Se déconnecter ?
logout-asked = { $client } demande à vous déconnecter de { $host }.
logout-effect = Vous serez déconnecté de { $host } dans ce navigateur.
logout-stay = Rester connecté

logged-out-heading = Vous êtes déconnecté
logged-out-effect = Vous n’êtes plus connecté à { $host } dans ce navigateur.
logged-out-apps = Une application encore ouverte peut vous garder connecté jusqu’à ce que vous la fermiez ou que vous vous y déconnectiez.
