CREATE TABLE erasures (
    user_id uuid PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    due_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX erasures_due_at ON erasures (due_at);
COMMENT ON TABLE erasures IS 'Accounts whose owner asked to have them erased; until they are due, signing in or the mailed link keeps them.';
COMMENT ON COLUMN erasures.token_hash IS 'SHA-256 of the token in the link that keeps the account.';

CREATE TABLE erased_users (
    user_id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE erased_users IS 'Ids of erased accounts, and nothing else of them: no other person ever gets one as their sub.';

CREATE FUNCTION refuse_erased_user_id() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM erased_users WHERE user_id = NEW.id) THEN
        RAISE unique_violation USING MESSAGE = 'the id belonged to an erased account', CONSTRAINT = 'users_pkey';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION refuse_erased_user_id IS 'Keeps the id of an erased account from being given to anybody else, by whatever way.';

CREATE TRIGGER users_refuse_erased_id BEFORE INSERT ON users
FOR EACH ROW EXECUTE FUNCTION refuse_erased_user_id();
