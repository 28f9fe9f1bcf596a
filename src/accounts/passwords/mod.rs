//! Passwords: what new ones must be, and the hashing that proves them. Hashing costs 19 MiB and 18 ms, so a few threads do it
//! and whoever finds them busy is told to come back (PW-8).

mod arena;
mod hasher;
mod phc;
mod queue;
mod rules;

pub use hasher::{Admission, Hasher, HasherBusy, HasherError, HasherSize, HasherStatus, PasswordVerdict};
pub use phc::is_supported;
pub use rules::{PasswordFault, Protection, require_length};

/// Longer passwords are refused before any hashing, in bytes (PW-2).
pub const LONGEST_BYTES: usize = 1024;
