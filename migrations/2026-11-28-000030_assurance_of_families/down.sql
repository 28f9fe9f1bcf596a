ALTER TABLE token_families DROP COLUMN assured_until;
