DROP FUNCTION drop_audit_partitions;
DROP FUNCTION ensure_audit_partition;
DROP TABLE audit_personal;
DROP TABLE audit_events;
