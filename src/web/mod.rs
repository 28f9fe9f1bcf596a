//! The edge: parses HTTP, calls one service, answers. It decides nothing and never sees the store.

pub mod account;
pub mod assets;
pub mod cookies;
pub mod csrf;
pub mod error;
pub mod extract;
pub mod form;
pub mod health;
pub mod metrics;
pub mod middleware;
pub mod oauth;
pub mod page;
pub mod pages;
pub mod paths;
pub mod reader;
pub mod return_to;
mod routes;
pub mod server;
pub mod tls;
pub mod visit;

pub use routes::{client_origins, error_page, routes};
