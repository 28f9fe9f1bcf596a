//! Rate limits: token buckets in PostgreSQL, shared by all instances.
