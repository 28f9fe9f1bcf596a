//! A person's own pages. All stand in one shell, which names the places and offers to sign out; each page is a file with the
//! struct of what it is made from and the struct of what it shows.

mod profile;
mod security;
mod shell;

pub use profile::{ProfilePage, ProfileView};
pub use security::{
    FactorView, FactorsView, PasskeysView, PasswordView, RecoveryCodesView, RememberedDeviceView,
    RememberedDevicesView, SecurityPage, SecurityView,
};
pub use shell::{Place, Shell, ShellView};
