DROP TABLE audit_personal;
DROP TABLE audit_events;
