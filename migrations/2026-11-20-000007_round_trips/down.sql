DROP FUNCTION record_audit_event;
DROP FUNCTION rotate_refresh_token;
