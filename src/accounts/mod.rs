//! The rules of people: signing in, passwords, sessions, and what ends them. Tokens and HTTP are others' work.

pub mod administrators;
mod asking;
mod cause;
pub mod email_change;
pub mod email_verification;
pub mod endings;
pub mod erasure;
mod error;
pub mod factors;
pub mod federation;
pub mod keep_account;
pub mod known_devices;
pub mod links;
pub mod login;
pub mod login_link;
pub mod not_me;
pub mod notices;
pub mod own_account;
pub mod passkeys;
pub mod passwords;
pub mod recovery;
pub mod recovery_codes;
pub mod registration;
pub mod sessions;
pub mod setup;
pub mod terms;
pub mod totp;
mod unproven;
pub mod users;

pub use asking::Asked;
pub use cause::Cause;
pub use error::AccountsError;
