//! Hears what other instances changed.
