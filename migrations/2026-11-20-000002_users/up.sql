CREATE TABLE users (
    id uuid PRIMARY KEY,
    email text NOT NULL CHECK (octet_length(email) <= 254),
    email_normalized text NOT NULL UNIQUE CHECK (email_normalized <> ''),
    email_verified_at timestamptz,
    username text,
    username_normalized text UNIQUE,
    name text NOT NULL,
    profile jsonb NOT NULL DEFAULT '{}',
    attributes jsonb NOT NULL DEFAULT '{}',
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'disabled')),
    is_administrator boolean NOT NULL DEFAULT false,
    password_hash text,
    password_changed_at timestamptz,
    password_failures integer NOT NULL DEFAULT 0 CHECK (password_failures >= 0),
    must_change_password boolean NOT NULL DEFAULT false,
    epoch bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK ((username IS NULL) = (username_normalized IS NULL))
);
COMMENT ON COLUMN users.email_normalized IS 'The address as it is compared: NFC, lower case, domain in ASCII.';
COMMENT ON COLUMN users.profile IS 'Standard claims of OpenID Connect Core 5.1 that have no column of their own.';
COMMENT ON COLUMN users.attributes IS 'Attributes that the administrator gave, by name.';
COMMENT ON COLUMN users.password_hash IS 'PHC string; null where the person has no password.';
COMMENT ON COLUMN users.password_failures IS 'Wrong passwords from unknown devices, one after another; past a hundred none from them is evaluated any more.';
COMMENT ON COLUMN users.epoch IS 'Raised by everything that must end access; codes and families carry the value they began with.';

CREATE TABLE groups (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE CHECK (name <> ''),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE groups IS 'Groups of people; their names go into the groups claim.';

CREATE TABLE group_members (
    group_id uuid NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (group_id, user_id)
);
CREATE INDEX group_members_user_id ON group_members (user_id);

CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    user_epoch bigint NOT NULL,
    epoch bigint NOT NULL DEFAULT 0,
    persistence text NOT NULL CHECK (persistence IN ('browser', 'remembered')),
    amr text[] NOT NULL,
    authenticated_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_because text,
    ip text,
    user_agent text CHECK (octet_length(user_agent) <= 512),
    created_at timestamptz NOT NULL,
    CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
CREATE INDEX sessions_user_id ON sessions (user_id);
CREATE INDEX sessions_expires_at ON sessions (expires_at);
COMMENT ON COLUMN sessions.token_hash IS 'SHA-256 of the cookie value; renewed whenever privilege changes, the id stays.';
COMMENT ON COLUMN sessions.user_epoch IS 'The epoch of the user when the session began; another value now means the session is dead.';
COMMENT ON COLUMN sessions.epoch IS 'Raised when the session ends; codes and families carry the value they began with.';
COMMENT ON COLUMN sessions.amr IS 'Authentication methods of RFC 8176, in the order they were shown.';

CREATE TABLE known_devices (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    last_used_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (token_hash, user_id)
);
CREATE INDEX known_devices_user_id ON known_devices (user_id);
CREATE INDEX known_devices_last_used_at ON known_devices (last_used_at);
COMMENT ON TABLE known_devices IS 'Browsers that an account has signed in from; they are not slowed by attacks on the account.';
