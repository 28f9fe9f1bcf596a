//! Accounts, limits and the audit against a real PostgreSQL.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod audit;
mod database;
mod endings;
mod limits;
mod login;
mod sessions;
mod users;
