CREATE TABLE providers (
    id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND octet_length(id) <= 40),
    name text NOT NULL CHECK (name <> ''),
    issuer text NOT NULL UNIQUE CHECK (issuer <> ''),
    client_id text NOT NULL CHECK (client_id <> ''),
    auth_method text NOT NULL CHECK (auth_method IN ('client_secret_basic', 'client_secret_post', 'none')),
    sealed_secret bytea,
    scopes text[] NOT NULL,
    sign_up boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK ((auth_method = 'none') = (sealed_secret IS NULL))
);
COMMENT ON TABLE providers IS 'OpenID providers that people may sign in through, added by command; those of the settings file are not here.';
COMMENT ON COLUMN providers.id IS 'Stands in the redirect URI that is registered there.';
COMMENT ON COLUMN providers.issuer IS 'As its tokens carry it, to the letter; links of people are by issuer and subject.';
COMMENT ON COLUMN providers.sealed_secret IS 'Our client secret there, sealed with a data key.';
COMMENT ON COLUMN providers.sign_up IS 'Whether somebody unknown with a verified address there gets an account here.';

CREATE TABLE linked_identities (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    issuer text NOT NULL CHECK (issuer <> ''),
    subject text NOT NULL CHECK (subject <> '' AND octet_length(subject) <= 255),
    label text,
    last_used_at timestamptz,
    created_at timestamptz NOT NULL,
    UNIQUE (issuer, subject),
    UNIQUE (user_id, issuer)
);
COMMENT ON TABLE linked_identities IS 'Accounts at other providers that sign a person in.';
COMMENT ON COLUMN linked_identities.subject IS 'Who they are there; never an address.';
COMMENT ON COLUMN linked_identities.label IS 'What the person knows the other account by; nothing is decided by it.';

CREATE TABLE spent_provider_states (
    id uuid PRIMARY KEY,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX spent_provider_states_expires_at ON spent_provider_states (expires_at);
COMMENT ON TABLE spent_provider_states IS 'Answers of other providers that were taken, so that none is taken twice.';
