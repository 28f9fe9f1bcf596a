# A wrong authorize request, explained to the person and to who builds the app.

refusal-heading = { $client } sent a request we can’t accept
refusal-heading-unnamed = The app sent a request we can’t accept
refusal-person = You did nothing wrong, and nothing was changed. Go back to the app and try again; if it happens again, tell the people who run it.
refusal-builder = For the people who run the app
refusal-parameter = Parameter
refusal-sent = Sent
refusal-registered = Registered
refusal-also-registered = Also registered
refusal-difference = Difference
refusal-hint = What to do

refusal-missing = The request has no { $parameter }.
refusal-missing-hint = Send { $parameter } with each request.
refusal-unregistered = The { $parameter } that was sent is not registered for this client.
refusal-unregistered-hint = Both must be the same, character for character. Change what the app sends, or register the address that it sends.
refusal-other-host-hint = None of the addresses that are registered for this client is on the host that was sent. Compare the whole address, and register it only if it is yours.
refusal-none-registered = No address is registered for this client. Register the one that it sends.
refusal-unknown-client = There is no client with this client_id.
refusal-unknown-client-hint = Compare it with the client_id that was given out when the app was registered, and check that the app talks to the right server: { $host }.
refusal-disabled-client = This client is switched off.
refusal-disabled-client-hint = An administrator of { $host } can switch it on again.
refusal-repeated = The request has { $parameter } more than once.
refusal-repeated-hint = Send { $parameter } exactly once.

difference-scheme = What was sent begins with { $sent }, what is registered with { $registered }.
difference-host = What was sent has the host { $sent }, what is registered { $registered }.
difference-port = What was sent has the port { $sent }, what is registered { $registered }.
difference-slash-more = What was sent ends with a slash; what is registered doesn’t.
difference-slash-less = What is registered ends with a slash; what was sent doesn’t.
difference-case = Only capital and small letters of the path differ.
difference-query = What follows the question mark differs.
difference-fragment = What was sent has a part after #, which is never allowed.
difference-path = The path differs.
difference-text = The marked parts differ.
