//! Keys: the wrapped data keys, what is sealed with them, the signing keyring, and JWTs of ours and of others.
