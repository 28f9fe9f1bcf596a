ALTER TABLE installation
    ADD COLUMN terms_version text CHECK (terms_version <> ''),
    ADD COLUMN terms_url text CHECK (terms_url <> ''),
    ADD CONSTRAINT installation_terms_check CHECK ((terms_version IS NULL) = (terms_url IS NULL));
COMMENT ON COLUMN installation.terms_version IS 'Which terms of use everybody must have accepted, as the settings of the instance that started last say.';
COMMENT ON COLUMN installation.terms_url IS 'Where those can be read.';

ALTER TABLE users ADD COLUMN terms_accepted text CHECK (terms_accepted <> '');
COMMENT ON COLUMN users.terms_accepted IS 'The version of the terms of use that was accepted last; when and which before stands in terms_acceptances.';
UPDATE users SET terms_accepted = (
    SELECT version FROM terms_acceptances WHERE user_id = users.id ORDER BY created_at DESC, id DESC LIMIT 1
)
WHERE id IN (SELECT user_id FROM terms_acceptances);
