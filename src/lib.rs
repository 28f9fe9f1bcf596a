#![doc = include_str!("README.md")]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod accounts;
pub mod audit;
pub mod cli;
pub mod config;
pub mod jobs;
pub mod keys;
pub mod limits;
pub mod mail;
pub mod oauth;
pub mod outbound;
pub mod startup;
pub mod store;
pub mod telemetry;
pub mod texts;
pub mod types;
pub mod web;

#[doc = include_str!("CONVENTIONS.md")]
pub mod conventions {}
