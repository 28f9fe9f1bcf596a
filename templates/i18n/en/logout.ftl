# Signing out.

logout-heading = Sign out?
logout-asked = { $client } asks to sign you out of { $host }.
logout-effect = This signs you out of { $host } in this browser.
logout-stay = Stay signed in

logged-out-heading = You’re signed out
logged-out-effect = You’re no longer signed in to { $host } in this browser.
logged-out-apps = An app that is still open may keep you signed in until you close it or sign out there.
