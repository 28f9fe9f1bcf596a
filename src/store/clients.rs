//! Rows of `clients`.
