//! The real app over real HTTP against a real PostgreSQL, rule by rule.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../support/mod.rs"]
mod support;

mod account;
mod instances;
mod limit_figures;
mod limits;
mod oauth;
mod outage;
mod relying_party;
mod strict_limits;
mod walk;
