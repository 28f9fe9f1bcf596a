//! Rows of `pending_authorizations`.
