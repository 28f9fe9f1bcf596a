//! Rows of `limit_buckets`.
