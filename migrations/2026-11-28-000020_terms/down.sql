ALTER TABLE users DROP COLUMN terms_accepted;
ALTER TABLE installation DROP COLUMN terms_url, DROP COLUMN terms_version;
