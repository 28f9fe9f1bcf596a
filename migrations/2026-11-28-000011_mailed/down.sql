ALTER TABLE invitations DROP COLUMN is_mailed;
ALTER TABLE reset_links DROP COLUMN is_mailed;
