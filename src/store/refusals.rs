//! Rows of `refusals`.
