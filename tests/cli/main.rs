//! The program itself: its commands, how it ends and what it survives.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../support/mod.rs"]
mod support;

mod audit;
mod commands;
mod ending;
mod logs;
mod mail;
mod people;
mod program;
mod providers;
mod server;
