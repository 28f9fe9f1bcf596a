DROP FUNCTION rotate_refresh_tokens;
