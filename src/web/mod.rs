//! The edge: parses HTTP, calls one service, answers. It decides nothing and never sees the store.

pub mod assets;
pub mod page;
pub mod pages;
