//! Rows of `revoked_tokens`.
