//! Rows of `signing_keys`.
