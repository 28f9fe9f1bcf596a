//! A person's own pages. All stand in one shell, which names the places and offers to sign out; each page is a file with the
//! struct of what it is made from and the struct of what it shows.

mod activity;
mod app;
mod apps;
mod data;
mod email;
mod event_words;
mod linked_accounts;
mod passkeys;
mod profile;
mod security;
mod sessions;
mod shell;

pub use activity::{ActivityEventView, ActivityPage, ActivityView};
pub use app::{AppNotice, AuthenticatorPage, AuthenticatorView, RenewCodesPage, RenewCodesView};
pub use apps::{AppView, AppsPage, AppsView};
pub use data::{DataPage, DataView, EraseNotice, ErasePage, EraseView, ErasureAskedPage};
pub use email::{EmailNotice, EmailPage, EmailPageView, PendingEmailView};
pub use linked_accounts::{LinkedAccountView, LinkedAccountsPage, LinkedAccountsView};
pub use passkeys::{AddPasskeyPage, AddPasskeyView, PasskeyNotice, PasskeyPage, PasskeyView};
pub use profile::{ClaimView, ProfilePage, ProfileView};
pub use security::{
    EmailView, FactorView, FactorsView, PasskeysView, PasswordView, ProvidersView, RecoveryCodesView,
    RememberedDeviceView, RememberedDevicesView, SecurityPage, SecurityView,
};
pub use sessions::{SessionView, SessionsPage, SessionsView};
pub use shell::{Place, Said, Shell, ShellView};
