//! Rows of `refresh_tokens`.
