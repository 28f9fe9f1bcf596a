//! Rows of `data_keys`.
