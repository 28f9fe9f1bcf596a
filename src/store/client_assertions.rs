//! Rows of `client_assertions`.
