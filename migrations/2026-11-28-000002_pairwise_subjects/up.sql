-- People who are known to applications of one sector by another name than to those of others (OpenID Connect Core §8.1).

CREATE TABLE subject_sectors (
    sector text PRIMARY KEY,
    key bytea NOT NULL CHECK (length(key) = 32),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE subject_sectors IS 'Groups of applications that know a person by the same subject.';
COMMENT ON COLUMN subject_sectors.sector IS 'The host that the applications share.';
COMMENT ON COLUMN subject_sectors.key IS
    'Turns the id of a person into the subject. It links nothing that the other tables do not link.';

ALTER TABLE clients ADD COLUMN sector text REFERENCES subject_sectors (sector) ON DELETE RESTRICT;
COMMENT ON COLUMN clients.sector IS 'Whose subjects it knows people by; null: by their own ids.';
CREATE INDEX clients_sector ON clients (sector);
