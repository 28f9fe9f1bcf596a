CREATE TABLE verification_links (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    email_normalized text NOT NULL CHECK (email_normalized <> ''),
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    browser_hash bytea CHECK (octet_length(browser_hash) = 32),
    request text CHECK (octet_length(request) <= 8192),
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX verification_links_expires_at ON verification_links (expires_at);
COMMENT ON TABLE verification_links IS 'Mailed links that prove an address. One for each person: a newer one takes the place of the older.';
COMMENT ON COLUMN verification_links.email_normalized IS 'The address it was mailed to; the link is dead once the account has another.';
COMMENT ON COLUMN verification_links.browser_hash IS 'SHA-256 of the cookie of the browser that chose the password. In any other the password counts as a stranger''s.';
COMMENT ON COLUMN verification_links.request IS 'The sealed authorization request in which it was asked for.';

CREATE TABLE reset_links (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    email_normalized text NOT NULL CHECK (email_normalized <> ''),
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    request text CHECK (octet_length(request) <= 8192),
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX reset_links_expires_at ON reset_links (expires_at);
COMMENT ON TABLE reset_links IS 'Mailed links that set another password. One for each person: a newer one takes the place of the older.';
COMMENT ON COLUMN reset_links.email_normalized IS 'The address it was mailed to; the link is dead once the account has another.';
COMMENT ON COLUMN reset_links.request IS 'The sealed authorization request in which it was asked for.';

CREATE TABLE email_change_links (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    new_email text NOT NULL CHECK (octet_length(new_email) <= 254),
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX email_change_links_expires_at ON email_change_links (expires_at);
COMMENT ON TABLE email_change_links IS 'Mailed links that give an account another address. One for each person: a newer one takes the place of the older.';
COMMENT ON COLUMN email_change_links.new_email IS 'The address to come, as it was written; the link was mailed there.';

CREATE TABLE not_me_links (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    email text NOT NULL CHECK (octet_length(email) <= 254),
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX not_me_links_user_id ON not_me_links (user_id);
CREATE INDEX not_me_links_expires_at ON not_me_links (expires_at);
COMMENT ON TABLE not_me_links IS 'Links in notices, for owners who did not do what the notice tells. Older ones live on: whoever is in the account could void them.';
COMMENT ON COLUMN not_me_links.email IS 'The address that the notice went to; an account whose address was changed since gets it back.';

CREATE TABLE invitations (
    id uuid PRIMARY KEY,
    email text NOT NULL CHECK (octet_length(email) <= 254),
    email_normalized text NOT NULL UNIQUE CHECK (email_normalized <> ''),
    groups text[] NOT NULL,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX invitations_expires_at ON invitations (expires_at);
COMMENT ON TABLE invitations IS 'Mailed links that open an account. One for each address: a newer one takes the place of the older.';
COMMENT ON COLUMN invitations.groups IS 'Names of the groups that the account will belong to.';

CREATE TABLE link_requests (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('reset', 'verify', 'account_exists')),
    email text NOT NULL CHECK (octet_length(email) <= 254),
    browser_hash bytea CHECK (octet_length(browser_hash) = 32),
    request text CHECK (octet_length(request) <= 8192),
    ip text,
    user_agent text CHECK (octet_length(user_agent) <= 512),
    created_at timestamptz NOT NULL
);
CREATE INDEX link_requests_created_at ON link_requests (created_at, id);
COMMENT ON TABLE link_requests IS 'Letters that somebody asked for by an address. A job looks whether there is an account, so that asking takes the same time for all.';

CREATE TABLE terms_acceptances (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    version text NOT NULL CHECK (version <> ''),
    created_at timestamptz NOT NULL,
    UNIQUE (user_id, version)
);
COMMENT ON TABLE terms_acceptances IS 'Which version of the terms of use a person accepted, and when.';
