# Terms of use, where they must be accepted before anything else.

terms-heading = Accept the terms of use
terms-lead = You need to accept the terms of { $host } before you go on.
terms-heading-changed = The terms of use have changed
terms-lead-changed = Read the new terms of { $host }, and accept them to go on.
terms-started-again = The page had been open for a while, or the terms have changed meanwhile. Read them and try again.
terms-submit = Accept and continue
