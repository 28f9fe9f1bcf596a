//! Rows of `authorization_codes`.
