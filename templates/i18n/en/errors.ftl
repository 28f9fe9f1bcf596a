# What went wrong, and what to do about it.

not-found-heading = There’s nothing here
not-found-what = This address doesn’t lead anywhere.
not-found-do = Check it for a typing mistake, or start from the app you came from.

bad-request-heading = We couldn’t read that
bad-request-what = What your browser sent was incomplete or damaged.
bad-request-do = Go back and try again. If you followed a link, ask for a new one.

forbidden-heading = That’s not open to you
forbidden-what = Your account isn’t allowed to do this.
forbidden-do = If you think it should be, ask your administrator.

foreign-form-heading = We stopped that to be safe
foreign-form-what = The form wasn’t sent from our own page, so we changed nothing.
foreign-form-do = Open the page again and send it from there.

wrong-method-heading = That doesn’t work here
wrong-method-what = This address exists, but can’t be used in that way.
wrong-method-do = Start from the app you came from.

too-large-heading = That was too much at once
too-large-what = What your browser sent is larger than we accept.
too-large-do = Start again from the app you came from.

too-many-heading = Let’s take a short break
too-many-what = There were too many tries in a short time.
too-many-do = Try again in { $wait }.

unavailable-heading = We’ll be right back
unavailable-what = A part of the service can’t be reached right now. Nothing you did is lost.
unavailable-do = Try again in { $wait }.

internal-heading = Something broke on our side
internal-what = It’s not your fault, and nothing was changed.
internal-do = Try again. If it happens again, send the reference below to your administrator.

cookies-heading = Your browser kept no cookie
cookies-what = To sign you in, { $host } needs to store a cookie, and your browser didn’t keep it.
cookies-do = Allow cookies for { $host }, or leave private browsing, then try again.

form-post-heading = Taking you back to { $client }
form-post-lead = If nothing happens, continue yourself.
form-post-continue = Continue
