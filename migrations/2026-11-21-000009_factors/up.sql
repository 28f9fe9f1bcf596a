ALTER TABLE users ADD COLUMN has_factor boolean NOT NULL DEFAULT false;
ALTER TABLE users ADD COLUMN factor_demanded_by text CHECK (factor_demanded_by IN ('administrators', 'operator'));
CREATE INDEX users_administrators ON users (id) WHERE is_administrator;
COMMENT ON COLUMN users.has_factor IS 'Whether a second factor was enrolled; kept by every change of factors.';
COMMENT ON COLUMN users.factor_demanded_by IS 'Who wants a second factor before anything else, while there is none: the policy for administrators, or the operator.';

ALTER TABLE sessions ADD COLUMN assured_at timestamptz;
ALTER TABLE sessions ADD COLUMN assured_until timestamptz;
ALTER TABLE sessions ADD CONSTRAINT sessions_assurance CHECK ((assured_at IS NULL) = (assured_until IS NULL));
COMMENT ON COLUMN sessions.assured_at IS 'When a second factor was shown last.';
COMMENT ON COLUMN sessions.assured_until IS 'Until when it counts without activity; activity before then moves it on, up to a day after assured_at.';

ALTER TABLE clients ADD COLUMN requires_factor boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN clients.requires_factor IS 'Whether people need a second factor to sign in to it.';

CREATE TABLE totp_credentials (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name text NOT NULL CHECK (name <> '' AND char_length(name) <= 64),
    sealed_secret bytea NOT NULL,
    last_step bigint NOT NULL,
    last_used_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX totp_credentials_user_id ON totp_credentials (user_id);
COMMENT ON COLUMN totp_credentials.sealed_secret IS 'AES-256-GCM with the user id as associated data.';
COMMENT ON COLUMN totp_credentials.last_step IS 'The last time step of 30 s whose code was accepted; codes at or before it are refused.';

CREATE TABLE recovery_codes (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    consumed_at timestamptz,
    created_at timestamptz NOT NULL,
    UNIQUE (user_id, code_hash)
);
COMMENT ON COLUMN recovery_codes.code_hash IS 'SHA-256 of the code, which has 80 random bits.';

CREATE TABLE factor_failures (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL
);
CREATE INDEX factor_failures_user_id ON factor_failures (user_id, created_at);
CREATE INDEX factor_failures_created_at ON factor_failures (created_at);
COMMENT ON TABLE factor_failures IS 'Wrong second factors, counted over all factors and sessions of an account.';

CREATE TABLE login_challenges (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    user_epoch bigint NOT NULL,
    amr text[] NOT NULL,
    persistence text NOT NULL CHECK (persistence IN ('browser', 'remembered')),
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX login_challenges_user_id ON login_challenges (user_id);
CREATE INDEX login_challenges_expires_at ON login_challenges (expires_at);
COMMENT ON TABLE login_challenges IS 'Sign-ins whose password was right and whose second factor is still to be shown.';
COMMENT ON COLUMN login_challenges.user_epoch IS 'The epoch of the user when the password was right; another value now means the challenge is dead.';

CREATE TABLE remembered_devices (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    user_agent text CHECK (octet_length(user_agent) <= 512),
    last_used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (token_hash, user_id)
);
CREATE INDEX remembered_devices_user_id ON remembered_devices (user_id);
CREATE INDEX remembered_devices_expires_at ON remembered_devices (expires_at);
COMMENT ON TABLE remembered_devices IS 'Browsers in which the person does not want to show a second factor for a while.';
COMMENT ON COLUMN remembered_devices.token_hash IS 'SHA-256 of the known-device mark that the browser keeps.';

CREATE TABLE login_links (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    created_at timestamptz NOT NULL
);
CREATE INDEX login_links_user_id ON login_links (user_id);
CREATE INDEX login_links_expires_at ON login_links (expires_at);
COMMENT ON TABLE login_links IS 'One-time links that the operator gives to people who can no longer sign in.';
