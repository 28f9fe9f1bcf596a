### Read by a native speaker: no

# Signing out.

logout-heading = Uitloggen?
logout-asked = { $client } vraagt om je uit te loggen bij { $host }.
logout-effect = Je wordt in deze browser uitgelogd bij { $host }.
logout-stay = Ingelogd blijven

logged-out-heading = Je bent uitgelogd
logged-out-effect = Je bent in deze browser niet meer ingelogd bij { $host }.
logged-out-apps = In een app die nog openstaat, kun je ingelogd blijven tot je die sluit of daar uitlogt.
