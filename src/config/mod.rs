//! Settings, one struct per concern: the file, then the environment, checked once and whole.
//!
//! `catalogue` names every setting once; from it come the names that are taken, `config init` and
//! `docs/settings.md`. A section's file says what its values mean. Each service receives its section, never the
//! whole. Reading certificates and making keys is left to those who use them.

mod audit;
mod catalogue;
mod database;
mod default_file;
mod factors;
mod fault;
mod gather;
mod keys;
mod lifetimes;
mod limits;
mod log;
mod mail;
mod master_key;
mod outbound;
mod passwords;
mod providers;
mod rate;
mod reader;
mod registration;
mod resolved;
mod server;
mod service_links;
mod settings;
mod trusted_proxies;
mod values;
mod weakness;

pub use audit::AuditSettings;
pub use database::DatabaseSettings;
pub use default_file::{default_file, find_file, process_environment};
pub use factors::{FactorFailures, FactorSettings};
pub use fault::{ConfigErrors, ConfigFault};
pub use keys::KeySettings;
pub use lifetimes::Lifetimes;
pub use limits::{LimitProfile, LimitSettings};
pub use log::{LogFormat, LogSettings};
pub use mail::{MailMode, MailSettings, Sender, SmtpEncryption, SmtpServer};
pub use master_key::MasterKeySource;
pub use outbound::OutboundSettings;
pub use passwords::PasswordSettings;
pub use providers::ProviderSettings;
pub use rate::Rate;
pub use registration::{RegistrationMode, RegistrationSettings, TermsOfUse};
pub use resolved::{ResolvedSetting, Source};
pub use server::{HttpLimits, ServerSettings, TlsFiles};
pub use settings::Settings;
pub use trusted_proxies::{InvalidNetwork, TrustedProxies};
pub use values::{InvalidDuration, parse_duration};
