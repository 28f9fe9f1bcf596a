ALTER TABLE users ADD COLUMN lock_generation bigint NOT NULL DEFAULT 0 CHECK (lock_generation >= 0);
COMMENT ON COLUMN users.lock_generation IS
    'A part of what failed sign-ins are counted by; raising it opens every lock of the account at once.';

CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- One after another: whoever comes second sees what the first did.
    PERFORM pg_advisory_xact_lock(hashtext('keep_an_administrator'));
    IF NOT EXISTS (SELECT FROM users WHERE is_administrator AND status = 'active') THEN
        RAISE EXCEPTION 'the last active administrator stays'
            USING ERRCODE = 'check_violation', TABLE = 'users', CONSTRAINT = 'users_keep_an_administrator';
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION keep_an_administrator IS
    'Refuses to disable, demote or delete the last active administrator.';
CREATE TRIGGER users_keep_an_administrator_on_update
    AFTER UPDATE OF is_administrator, status ON users FOR EACH ROW
    WHEN (OLD.is_administrator AND OLD.status = 'active' AND NOT (NEW.is_administrator AND NEW.status = 'active'))
    EXECUTE FUNCTION keep_an_administrator();
CREATE TRIGGER users_keep_an_administrator_on_delete
    AFTER DELETE ON users FOR EACH ROW
    WHEN (OLD.is_administrator AND OLD.status = 'active')
    EXECUTE FUNCTION keep_an_administrator();
