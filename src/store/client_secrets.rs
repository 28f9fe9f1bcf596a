//! Rows of `client_secrets`.
