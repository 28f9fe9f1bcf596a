ALTER TABLE link_requests ADD COLUMN language text CHECK (octet_length(language) <= 64);
COMMENT ON COLUMN link_requests.language IS 'The language of the page it was asked on, for an account that has chosen none.';
