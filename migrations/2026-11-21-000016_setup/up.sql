CREATE TABLE setup_links (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    expires_at timestamptz NOT NULL,
    address_confirmed_at timestamptz,
    consumed_at timestamptz,
    user_id uuid REFERENCES users (id) ON DELETE SET NULL,
    test_letters integer NOT NULL DEFAULT 0 CHECK (test_letters BETWEEN 0 AND 5),
    finished_at timestamptz,
    created_at timestamptz NOT NULL,
    CHECK (user_id IS NULL OR consumed_at IS NOT NULL)
);
CREATE INDEX setup_links_user_id ON setup_links (user_id);
CREATE INDEX setup_links_expires_at ON setup_links (expires_at);
COMMENT ON TABLE setup_links IS 'Links to the first-run page; each makes one administrator at most, while nobody can administer.';
COMMENT ON COLUMN setup_links.token_hash IS 'SHA-256 of the token in the link.';
COMMENT ON COLUMN setup_links.address_confirmed_at IS 'When the first step, the comparison of addresses, was left behind.';
COMMENT ON COLUMN setup_links.user_id IS 'The administrator whom the link made.';
COMMENT ON COLUMN setup_links.test_letters IS 'How many test letters its administrator had sent.';
COMMENT ON COLUMN setup_links.finished_at IS 'When the last step was left behind.';
