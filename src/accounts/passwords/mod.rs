//! Passwords: what new ones must be, how they are changed, and the hashing that proves them. Hashing costs 19 MiB and 18 ms, so a
//! few threads do it and whoever finds them busy is told to come back (PW-8).
//!
//! Whoever sets a password asks [`Passwords::prepare`] outside any transaction, then stores what came out within its own: an
//! account that is made takes it by [`PreparedPassword::apply`], one that exists by [`store`].

mod arena;
mod blocklist;
mod change;
mod foreign;
mod hasher;
mod passphrase;
mod phc;
mod prepared;
mod queue;
mod rules;
mod service;
mod strength;
mod subject;

pub use blocklist::Blocklist;
pub use hasher::{Admission, Hasher, HasherBusy, HasherError, HasherSize, HasherStatus, PasswordVerdict};
pub use prepared::{PreparedPassword, UnknownHash, needs_longer, store};
pub use rules::{AcceptedPassword, PasswordFault, PasswordRules, Protection};
pub use service::{ChangeOutcome, PasswordChange, PasswordError, Passwords};
pub use strength::{Strength, StrengthLevel, Weakness};
pub use subject::{Hint, PasswordSubject};

/// Longer passwords are refused before any hashing, in bytes (PW-2).
pub const LONGEST_BYTES: usize = 1024;
