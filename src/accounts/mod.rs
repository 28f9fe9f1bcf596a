//! The rules of people: signing in, passwords, sessions, and what ends them. Tokens and HTTP are others' work.

pub mod administrators;
mod cause;
pub mod endings;
pub mod erasure;
mod error;
pub mod factors;
pub mod known_devices;
pub mod login;
pub mod own_account;
pub mod passkeys;
pub mod passwords;
pub mod recovery_codes;
pub mod sessions;
pub mod setup;
pub mod totp;
pub mod users;

pub use cause::Cause;
pub use error::AccountsError;
