//! The one row of `installation`.
