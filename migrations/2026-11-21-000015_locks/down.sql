DROP TRIGGER users_keep_an_administrator_on_delete ON users;
DROP TRIGGER users_keep_an_administrator_on_update ON users;
DROP FUNCTION keep_an_administrator;
ALTER TABLE users DROP COLUMN lock_generation;
