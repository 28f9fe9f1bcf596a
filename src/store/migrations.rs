//! Brings the schema up to date.
