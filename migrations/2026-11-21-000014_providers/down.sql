DROP TABLE spent_provider_states;
DROP TABLE linked_identities;
DROP TABLE providers;
