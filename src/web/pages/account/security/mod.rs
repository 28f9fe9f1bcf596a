//! How the person proves who they are: a page of sections. A section is a file here with the struct of its facts
//! (`<Section>View`) and of its words (`<Section>Section`), and a template of the same name in `templates/account/security/`,
//! which sees its words as `section`. A section whose facts nobody gives is not shown.

mod email;
mod factors;
mod passkeys;
mod password;
mod providers;
mod recovery_codes;
mod remembered_devices;

pub use email::EmailView;
pub use factors::{FactorView, FactorsView};
pub use passkeys::PasskeysView;
pub use password::PasswordView;
pub use providers::ProvidersView;
pub use recovery_codes::RecoveryCodesView;
pub use remembered_devices::{RememberedDeviceView, RememberedDevicesView};

use askama::Template;

use crate::web::page::{Chrome, PageContext};
use crate::web::pages::account::security::email::EmailSection;
use crate::web::pages::account::security::factors::FactorsSection;
use crate::web::pages::account::security::passkeys::PasskeysSection;
use crate::web::pages::account::security::password::PasswordSection;
use crate::web::pages::account::security::providers::ProvidersSection;
use crate::web::pages::account::security::recovery_codes::RecoveryCodesSection;
use crate::web::pages::account::security::remembered_devices::RememberedDevicesSection;
use crate::web::pages::account::shell::{Place, Said, Shell, ShellView};

/// What the page is made from; a section without facts is left out.
#[derive(Clone, Debug)]
pub struct SecurityView {
    /// What stands around it.
    pub shell: ShellView,
    /// What was just done, if anything.
    pub said: Option<Said>,
    /// The address.
    pub email: Option<EmailView>,
    /// The password.
    pub password: Option<PasswordView>,
    /// Passkeys.
    pub passkeys: Option<PasskeysView>,
    /// Authenticator apps.
    pub factors: Option<FactorsView>,
    /// Accounts at other providers.
    pub providers: Option<ProvidersView>,
    /// Recovery codes.
    pub recovery_codes: Option<RecoveryCodesView>,
    /// Devices that are not asked for a second factor.
    pub remembered_devices: Option<RememberedDevicesView>,
}

/// `/account/security`.
#[derive(Template)]
#[template(path = "account/security.html")]
pub struct SecurityPage {
    chrome: Chrome,
    shell: Shell,
    email: Option<EmailSection>,
    password: Option<PasswordSection>,
    passkeys: Option<PasskeysSection>,
    factors: Option<FactorsSection>,
    providers: Option<ProvidersSection>,
    recovery_codes: Option<RecoveryCodesSection>,
    remembered_devices: Option<RememberedDevicesSection>,
}

impl SecurityPage {
    /// The page for these facts.
    #[must_use]
    pub fn new(context: &PageContext, view: SecurityView) -> Self {
        let (words, now) = (&context.words, view.shell.now);
        let (heading, lead) = (words.text("security-heading"), words.text("security-lead"));
        let shell =
            Shell::new(context, view.shell, Place::Security, &heading, &lead).saying(context, view.said);
        Self {
            chrome: shell.chrome(context),
            shell,
            email: view.email.map(|it| EmailSection::new(words, it)),
            password: view.password.map(|it| PasswordSection::new(words, now, it)),
            passkeys: view.passkeys.map(|it| PasskeysSection::new(words, now, it)),
            factors: view.factors.map(|it| FactorsSection::new(words, now, it)),
            providers: view.providers.map(|it| ProvidersSection::new(words, it)),
            recovery_codes: view.recovery_codes.map(|it| RecoveryCodesSection::new(words, now, it)),
            remembered_devices: view
                .remembered_devices
                .map(|it| RememberedDevicesSection::new(words, now, it)),
        }
    }
}
