ALTER TABLE reset_links ADD COLUMN is_mailed boolean NOT NULL DEFAULT true;
ALTER TABLE invitations ADD COLUMN is_mailed boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN reset_links.is_mailed IS
    'Whether it went to the address; whoever got it by another way proves nothing of the address with it.';
COMMENT ON COLUMN invitations.is_mailed IS
    'Whether it went to the address; whoever got it by another way proves nothing of the address with it.';
