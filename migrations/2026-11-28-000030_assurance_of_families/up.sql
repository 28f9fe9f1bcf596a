-- What a second factor proved counts in refreshed tokens for no longer than in the session (SES-3). Families that began before this
-- release count for what was shown first.
ALTER TABLE token_families ADD COLUMN assured_until timestamptz;
COMMENT ON COLUMN token_families.assured_until IS
    'Until when a second factor counts at most; null where none was shown, or what it proved was taken back.';
