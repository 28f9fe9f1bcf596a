ALTER TABLE users ADD COLUMN first_verified_at timestamptz;
UPDATE users SET first_verified_at = email_verified_at WHERE email_verified_at IS NOT NULL;
COMMENT ON COLUMN users.first_verified_at IS
    'When an address of the account was proven first; it stays when the account gets another address, which is unproven again.';

CREATE FUNCTION keep_first_verified() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.first_verified_at := NEW.email_verified_at;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION keep_first_verified IS 'Notes the first proof of an address, whoever writes it.';
CREATE TRIGGER users_keep_first_verified
    BEFORE INSERT OR UPDATE OF email_verified_at ON users FOR EACH ROW
    WHEN (NEW.first_verified_at IS NULL AND NEW.email_verified_at IS NOT NULL)
    EXECUTE FUNCTION keep_first_verified();
