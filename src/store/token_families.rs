//! Rows of `token_families`.
