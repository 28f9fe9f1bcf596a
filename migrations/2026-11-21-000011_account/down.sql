DROP TRIGGER users_refuse_erased_id ON users;
DROP FUNCTION refuse_erased_user_id;
DROP TABLE erased_users;
DROP TABLE erasures;
