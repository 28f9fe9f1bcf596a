//! Remembers: PostgreSQL, and the only place with SQL. One file per table with a row struct, an insert struct and
//! functions on `&mut Conn`; none of them opens a transaction, reads the clock or knows a rule.

pub mod audit_events;
pub mod authorization_codes;
pub mod client_assertions;
pub mod client_secrets;
pub mod clients;
mod connection;
pub mod consents;
pub mod data_keys;
mod db;
pub mod embedded;
pub mod erasures;
mod error;
pub mod factor_failures;
pub mod groups;
pub mod installation;
pub mod known_devices;
pub mod limit_buckets;
pub mod listener;
pub mod login_challenges;
pub mod login_links;
pub mod mail_outbox;
pub mod migrations;
pub mod passkeys;
pub mod password_history;
pub mod pending_authorizations;
pub mod recovery_codes;
pub mod refresh_tokens;
pub mod refusals;
pub mod remembered_devices;
pub mod revoked_tokens;
mod schema;
pub mod sessions;
pub mod setup_links;
pub mod signing_keys;
pub mod spent_passkey_challenges;
pub mod token_families;
pub mod totp_credentials;
pub mod users;

pub use db::{Conn, Db, PoolStatus};
pub use error::StoreError;
