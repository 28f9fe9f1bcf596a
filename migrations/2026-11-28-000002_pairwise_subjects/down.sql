ALTER TABLE clients DROP COLUMN sector;
DROP TABLE subject_sectors;
