ALTER TABLE users ADD COLUMN password_is_short boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN users.password_is_short IS 'The password is long enough only beside a second factor; whoever removes the last factor must choose a longer one.';

CREATE TABLE password_history (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    password_hash text NOT NULL CHECK (password_hash <> ''),
    created_at timestamptz NOT NULL
);
CREATE INDEX password_history_user_id ON password_history (user_id, created_at, id);
COMMENT ON TABLE password_history IS 'Former passwords of a person, as many as are refused beside the present one.';
COMMENT ON COLUMN password_history.password_hash IS 'PHC string, or the hash that was imported.';
COMMENT ON COLUMN password_history.created_at IS 'When another password took its place.';
