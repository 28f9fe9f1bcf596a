DROP TABLE revoked_tokens;
DROP TABLE authorization_codes;
DROP TABLE refresh_tokens;
DROP TABLE token_families;
DROP TABLE pending_authorizations;
