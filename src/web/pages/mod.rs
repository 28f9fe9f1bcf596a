//! The pages a person meets: one struct a page with every text it shows, made from plain facts by its `new`.
//!
//! Facts come from the handlers, words from the catalogues; neither a handler nor a template holds a sentence. Which page
//! is shown when is left to the handlers.

mod account;
mod ask_address;
mod browser;
mod client;
mod confirm_link;
mod consent;
mod cookies_needed;
mod difference;
mod enrol_factor;
mod error;
mod federation;
mod form_post;
mod link_message;
mod logged_out;
mod login;
mod login_factor;
mod login_link;
mod logout_confirm;
mod message;
mod moment;
mod new_password;
mod passkey;
mod password;
mod person;
mod qr;
mod refusal;
mod register;
mod reset_password;
mod select_account;
mod setup;
mod shown;
mod terms;
mod wait;

pub(in crate::web) use new_password::strength as strength_words;

pub use account::{
    ActivityEventView, ActivityPage, ActivityView, AddPasskeyPage, AddPasskeyView, AppNotice, AppView,
    AppsPage, AppsView, AuthenticatorPage, AuthenticatorView, ClaimView, DataPage, DataView, EmailNotice,
    EmailPage, EmailPageView, EmailView, EraseNotice, ErasePage, EraseView, ErasureAskedPage, FactorView,
    FactorsView, LinkedAccountView, LinkedAccountsPage, LinkedAccountsView, PasskeyNotice, PasskeyPage,
    PasskeyView, PasskeysView, PasswordView, PendingEmailView, Place, ProfilePage, ProfileView,
    ProvidersView, RecoveryCodesView, RememberedDeviceView, RememberedDevicesView, RenewCodesPage,
    RenewCodesView, Said, SecurityPage, SecurityView, SessionView, SessionsPage, SessionsView, Shell,
    ShellView,
};
pub use ask_address::{AddressNotice, AskAddressPage, AskAddressView, AskedLink};
pub use client::{ClientView, Destination};
pub use confirm_link::{ConfirmLinkPage, ConfirmLinkView, LinkDeed};
pub use consent::{ConsentPage, ConsentView};
pub use cookies_needed::CookiesNeededPage;
pub use enrol_factor::{EnrolFactorPage, EnrolFactorView, EnrolNotice, FreshCodesPage, FreshCodesView};
pub use error::{ErrorPage, Problem};
pub use federation::{FederationPage, FederationProblem, ProviderButton};
pub use form_post::{FormPostPage, FormPostView};
pub use link_message::{LinkMessage, LinkMessagePage};
pub use logged_out::{LoggedOutPage, LoggedOutView};
pub use login::{LoginNotice, LoginPage, LoginView};
pub use login_factor::{CodeKind, FactorNotice, LoginFactorPage, LoginFactorView};
pub use login_link::{DeadLoginLinkPage, LoginLinkPage, LoginLinkView};
pub use logout_confirm::{LogoutConfirmPage, LogoutConfirmView};
pub use message::WayOn;
pub use new_password::{NewPasswordFault, NewPasswordView};
pub use passkey::PasskeyOffer;
pub use password::{CurrentPasswordFault, PasswordNotice, PasswordOccasion, PasswordPage, PasswordPageView};
pub use person::PersonView;
pub use refusal::{RefusalPage, RefusalView, WrongRequest};
pub use register::{RegisterNotice, RegisterPage, RegisterView};
pub use reset_password::{ResetPasswordPage, ResetPasswordView};
pub use select_account::{SelectAccountPage, SelectAccountView, SelectableAccount};
pub use setup::{
    AddressMatch, SetupAddressPage, SetupAddressView, SetupAdministratorPage, SetupAdministratorView,
    SetupEmailFault, SetupFaults, SetupMailMode, SetupMailPage, SetupMailView, SetupMessage,
    SetupMessagePage, SetupNotice,
};
pub use terms::{TermsPage, TermsView};
