//! The edge: parses HTTP, calls one service, answers. It decides nothing and never sees the store.

pub mod cookies;
pub mod csrf;
pub mod paths;
