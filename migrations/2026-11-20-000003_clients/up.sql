CREATE TABLE clients (
    id text PRIMARY KEY CHECK (id <> '' AND octet_length(id) <= 200),
    name text NOT NULL CHECK (name <> ''),
    auth_method text NOT NULL CHECK (
        auth_method IN ('client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none')
    ),
    redirect_uris text[] NOT NULL DEFAULT '{}',
    post_logout_redirect_uris text[] NOT NULL DEFAULT '{}',
    grants text[] NOT NULL,
    scopes text[] NOT NULL,
    audiences text[] NOT NULL DEFAULT '{}',
    resource text UNIQUE,
    origins text[] NOT NULL DEFAULT '{}',
    jwks jsonb,
    jwks_uri text,
    skip_consent boolean NOT NULL DEFAULT false,
    pkce_optional boolean NOT NULL DEFAULT false,
    id_token_claims boolean NOT NULL DEFAULT false,
    access_token_lifetime_seconds integer CHECK (access_token_lifetime_seconds > 0),
    enabled boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CHECK (jwks IS NULL OR jwks_uri IS NULL),
    CHECK ((auth_method = 'private_key_jwt') = (jwks IS NOT NULL OR jwks_uri IS NOT NULL)),
    CHECK (auth_method <> 'none' OR NOT pkce_optional),
    CHECK (auth_method <> 'none' OR NOT ('client_credentials' = ANY (grants)))
);
COMMENT ON COLUMN clients.scopes IS 'What the client may ask for.';
COMMENT ON COLUMN clients.audiences IS 'Resources the client may name (RFC 8707); the first is the default audience.';
COMMENT ON COLUMN clients.resource IS 'The resource that this client is: it may introspect tokens with this audience.';
COMMENT ON COLUMN clients.id_token_claims IS 'Whether scope claims go into the ID token too, for clients that never ask userinfo.';

CREATE TABLE client_secrets (
    id uuid PRIMARY KEY,
    client_id text NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    secret_hash bytea NOT NULL CHECK (octet_length(secret_hash) = 32),
    created_at timestamptz NOT NULL
);
CREATE INDEX client_secrets_client_id ON client_secrets (client_id);
COMMENT ON COLUMN client_secrets.secret_hash IS 'SHA-256 of a random 256-bit secret; at most two live at a time.';

CREATE TABLE client_assertions (
    client_id text NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    jti_hash bytea NOT NULL CHECK (octet_length(jti_hash) = 32),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, jti_hash)
);
CREATE INDEX client_assertions_expires_at ON client_assertions (expires_at);
COMMENT ON TABLE client_assertions IS 'Assertions of private_key_jwt already used (RFC 7523 section 3, jti).';

CREATE TABLE consents (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    client_id text NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
    scopes text[] NOT NULL,
    epoch bigint NOT NULL DEFAULT 0,
    withdrawn_at timestamptz,
    updated_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, client_id)
);
CREATE INDEX consents_client_id ON consents (client_id);
COMMENT ON COLUMN consents.scopes IS 'Scopes consented to; a single claim asked for by name counts as the scope it belongs to.';
COMMENT ON COLUMN consents.epoch IS 'Raised when consent is withdrawn; codes and families carry the value they began with.';
