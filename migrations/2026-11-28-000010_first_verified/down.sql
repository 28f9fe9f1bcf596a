DROP TRIGGER users_keep_first_verified ON users;
DROP FUNCTION keep_first_verified;
ALTER TABLE users DROP COLUMN first_verified_at;
