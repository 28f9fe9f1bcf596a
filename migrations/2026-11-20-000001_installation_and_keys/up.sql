CREATE TABLE installation (
    id boolean PRIMARY KEY DEFAULT true CHECK (id),
    issuer text NOT NULL CHECK (issuer <> ''),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE installation IS 'One row: what this database was set up as.';
COMMENT ON COLUMN installation.issuer IS 'The issuer that tokens of this database name; changing it needs --accept-new-issuer.';

CREATE TABLE data_keys (
    id uuid PRIMARY KEY,
    wrapped_key bytea NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE data_keys IS 'Keys that encrypt rows and capsules; the newest one encrypts, all of them decrypt.';
COMMENT ON COLUMN data_keys.wrapped_key IS 'Nonce, ciphertext and tag of 32 random bytes under the master key (AES-256-GCM, id as associated data).';

CREATE TABLE signing_keys (
    id uuid PRIMARY KEY,
    kid text NOT NULL UNIQUE CHECK (kid <> ''),
    algorithm text NOT NULL CHECK (algorithm IN ('RS256')),
    public_jwk jsonb NOT NULL,
    sealed_private_key bytea NOT NULL,
    data_key_id uuid NOT NULL REFERENCES data_keys (id) ON DELETE RESTRICT,
    active_from timestamptz NOT NULL,
    retired_at timestamptz,
    created_at timestamptz NOT NULL,
    CHECK (retired_at IS NULL OR retired_at >= active_from)
);
CREATE INDEX signing_keys_data_key_id ON signing_keys (data_key_id);
COMMENT ON COLUMN signing_keys.public_jwk IS 'The public JWK as the JWKS shows it (RFC 7517); never a private member.';
COMMENT ON COLUMN signing_keys.sealed_private_key IS 'PKCS#8 DER under the data key (AES-256-GCM, id as associated data).';
COMMENT ON COLUMN signing_keys.active_from IS 'Published from created_at, signs from here on: later by more than the time a JWKS may be cached.';
COMMENT ON COLUMN signing_keys.retired_at IS 'When its successor took over; shown in the JWKS until no token signed by it can live.';
