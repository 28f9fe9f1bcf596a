DROP TABLE spent_passkey_challenges;
DROP TABLE passkeys;
