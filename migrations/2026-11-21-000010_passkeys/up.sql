CREATE TABLE passkeys (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    credential_id bytea NOT NULL UNIQUE CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
    credential jsonb NOT NULL,
    name text NOT NULL CHECK (name <> '' AND char_length(name) <= 64),
    sign_count bigint NOT NULL CHECK (sign_count BETWEEN 0 AND 4294967295),
    is_backup_eligible boolean NOT NULL,
    is_backed_up boolean NOT NULL,
    last_used_at timestamptz,
    created_at timestamptz NOT NULL,
    CHECK (is_backup_eligible OR NOT is_backed_up)
);
CREATE INDEX passkeys_user_id ON passkeys (user_id);
COMMENT ON TABLE passkeys IS 'WebAuthn credentials: a second factor, and a sign-in without a password.';
COMMENT ON COLUMN passkeys.credential IS 'Public key and registration as webauthn-rs keeps them; the columns beside it are what counts today.';
COMMENT ON COLUMN passkeys.sign_count IS 'Signature counter of the authenticator at its last use; 0 where it keeps none.';
COMMENT ON COLUMN passkeys.is_backup_eligible IS 'Whether it may leave its authenticator, as synced passkeys do.';

CREATE TABLE spent_passkey_challenges (
    challenge_hash bytea PRIMARY KEY CHECK (octet_length(challenge_hash) = 32),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX spent_passkey_challenges_expires_at ON spent_passkey_challenges (expires_at);
COMMENT ON TABLE spent_passkey_challenges IS 'Challenges that were answered, so that none is answered twice; the challenge itself travels sealed.';
