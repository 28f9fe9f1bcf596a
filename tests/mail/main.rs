//! The outbox and what carries letters: MAIL-9 and what MAIL-3 and MAIL-5 ask of letters, with the real app, a real PostgreSQL
//! and a real mail server on this machine that answers as the test wants.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../support/mod.rs"]
mod support;

mod encryption;
mod folder;
mod letters;
mod outbox;
