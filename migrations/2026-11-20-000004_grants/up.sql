CREATE TABLE pending_authorizations (
    id uuid PRIMARY KEY,
    parameters text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX pending_authorizations_expires_at ON pending_authorizations (expires_at);
COMMENT ON TABLE pending_authorizations IS 'Authorization requests too long for an address; the sealed capsule names the row.';
COMMENT ON COLUMN pending_authorizations.parameters IS 'The parameters, form-urlencoded and encrypted like the capsule, in base64url.';

CREATE TABLE token_families (
    id uuid PRIMARY KEY,
    status_index bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    client_id text NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    session_id uuid REFERENCES sessions (id) ON DELETE SET NULL,
    kind text NOT NULL CHECK (kind IN ('session', 'offline')),
    user_epoch bigint NOT NULL,
    session_epoch bigint NOT NULL,
    consent_epoch bigint,
    scopes text[] NOT NULL,
    resources text[] NOT NULL DEFAULT '{}',
    claims jsonb,
    amr text[] NOT NULL,
    authenticated_at timestamptz NOT NULL,
    generation bigint NOT NULL DEFAULT 0,
    rotation_key bytea NOT NULL CHECK (octet_length(rotation_key) = 32),
    rotated_at timestamptz NOT NULL,
    retries smallint NOT NULL DEFAULT 0,
    idle_expires_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_because text,
    created_at timestamptz NOT NULL,
    CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
CREATE INDEX token_families_client_id ON token_families (client_id);
CREATE INDEX token_families_user_id ON token_families (user_id);
CREATE INDEX token_families_session_id ON token_families (session_id);
CREATE INDEX token_families_expires_at ON token_families (expires_at);
COMMENT ON TABLE token_families IS 'All tokens that one authorization gave; they live and die together.';
COMMENT ON COLUMN token_families.status_index IS 'The place of this family in a published status list.';
COMMENT ON COLUMN token_families.consent_epoch IS 'Null where no consent was asked (a first-party client).';
COMMENT ON COLUMN token_families.generation IS 'The generation of the refresh token that is current; generations, not times, order a family.';
COMMENT ON COLUMN token_families.rotation_key IS 'Keys the HMAC that made the current refresh token from the one before; renewed at each rotation.';
COMMENT ON COLUMN token_families.retries IS 'How often the superseded refresh token was presented again since the last rotation.';

CREATE TABLE refresh_tokens (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    family_id uuid NOT NULL REFERENCES token_families (id) ON DELETE CASCADE,
    generation bigint NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (family_id, generation)
);
COMMENT ON TABLE refresh_tokens IS 'Every refresh token of a family, so that one used before is recognised.';

CREATE TABLE authorization_codes (
    code_hash bytea PRIMARY KEY CHECK (octet_length(code_hash) = 32),
    request_id uuid NOT NULL UNIQUE,
    client_id text NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    user_epoch bigint NOT NULL,
    session_epoch bigint NOT NULL,
    consent_epoch bigint,
    redirect_uri text NOT NULL,
    scopes text[] NOT NULL,
    resources text[] NOT NULL DEFAULT '{}',
    claims jsonb,
    code_challenge text,
    nonce text,
    amr text[] NOT NULL,
    authenticated_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    consumed_at timestamptz,
    family_id uuid NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX authorization_codes_client_id ON authorization_codes (client_id);
CREATE INDEX authorization_codes_user_id ON authorization_codes (user_id);
CREATE INDEX authorization_codes_session_id ON authorization_codes (session_id);
CREATE INDEX authorization_codes_created_at ON authorization_codes (created_at);
COMMENT ON COLUMN authorization_codes.request_id IS 'The id of the sealed request; unique, so that one request gives one code.';
COMMENT ON COLUMN authorization_codes.family_id IS 'The family that the code begins when it is redeemed; a second use ends it.';

CREATE TABLE revoked_tokens (
    jti uuid PRIMARY KEY,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX revoked_tokens_expires_at ON revoked_tokens (expires_at);
COMMENT ON TABLE revoked_tokens IS 'Access tokens revoked one by one, until they would have expired.';
