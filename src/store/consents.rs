//! Rows of `consents`.
