//! The edge: parses HTTP, calls one service, answers. It decides nothing and never sees the store.

pub mod cookies;
pub mod csrf;
pub mod error;
pub mod extract;
pub mod form;
pub mod health;
pub mod metrics;
pub mod middleware;
pub mod paths;
pub mod server;
pub mod tls;
