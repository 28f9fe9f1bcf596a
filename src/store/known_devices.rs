//! Rows of `known_devices`.
