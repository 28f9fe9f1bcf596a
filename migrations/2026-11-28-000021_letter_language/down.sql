ALTER TABLE link_requests DROP COLUMN language;
