//! What tests share: a real database, the real app on a free port, a browser that keeps cookies, builders for data.
#![allow(dead_code, unused_imports, reason = "each test program uses its own part")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

pub mod app;
pub mod authenticator;
pub mod browser;
pub mod data;
pub mod factors;
pub mod federation;
pub mod hostile_provider;
pub mod mail;
pub mod postgres;
pub mod scene;
pub mod smtp;

pub use app::App;
pub use authenticator::Authenticator;
pub use browser::Browser;
pub use data::{NewClient, Person, RegisteredClient, Tokens};
pub use mail::Mailed;
pub use scene::Scene;
