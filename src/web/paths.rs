//! Every path of ours, once; those that the protocol itself must name are `oauth`'s. An issuer with a path of its own puts that path before these, except before the one that
//! RFC 8414 §3.1 wants in front of it.

pub use crate::oauth::endpoints::{AUTHORIZE, END_SESSION, INTROSPECT, JWKS, REVOKE, TOKEN, USERINFO};
use crate::types::{PasskeyId, TotpId};

/// Where a person arrives without a destination; 303 to a page that fits.
pub const HOME: &str = "/";

/// OpenID Connect Discovery §4.
pub const OPENID_CONFIGURATION: &str = "/.well-known/openid-configuration";
/// RFC 8414 §3; see [`oauth_server_metadata_at`] for an issuer with a path.
pub const OAUTH_SERVER_METADATA: &str = "/.well-known/oauth-authorization-server";

/// Where a page of ours sends the browser when its step of an authorization request is done.
pub const AUTHORIZE_RESUME: &str = "/oauth2/authorize/resume";

/// The sign-in page.
pub const LOGIN: &str = "/login";
/// The page that asks for a second factor.
pub const LOGIN_FACTOR: &str = "/login/factor";
/// The page behind a link that signs somebody in who lost everything.
pub const LOGIN_LINK: &str = "/login/link";
/// The page that enrols a second factor where one is needed before anything else.
pub const REQUIRED_FACTOR: &str = "/login/enrol";
/// The page that asks whether a person accepts the terms of use, where that is needed before anything else.
pub const TERMS: &str = "/terms";
/// Where recovery codes that are shown come as a file.
pub const RECOVERY_CODES_FILE: &str = "/login/enrol/recovery-codes";
/// The page that asks which account to use.
pub const SELECT_ACCOUNT: &str = "/select-account";
/// The consent page.
pub const CONSENT: &str = "/consent";
/// Where our own pages sign a person out.
pub const LOGOUT: &str = "/logout";
/// Where a person opens an account.
pub const REGISTER: &str = "/register";
/// Where a mailed link proves an address, and where another one is asked for.
pub const VERIFY_EMAIL: &str = "/verify-email";
/// Where another link to prove an address is asked for.
pub const RESEND_VERIFICATION: &str = "/verify-email/resend";
/// Where somebody who forgot the password asks for a link.
pub const FORGOT_PASSWORD: &str = "/forgot-password";
/// Where that link sets another password.
pub const RESET_PASSWORD: &str = "/reset-password";
/// Where scripts of that page ask how strong the password is.
pub const RESET_STRENGTH: &str = "/reset-password/strength";
/// Where owners go who did not do what a notice tells.
pub const NOT_ME: &str = "/not-me";
/// Where a mailed link gives an account another address.
pub const CONFIRM_EMAIL: &str = "/confirm-email";
/// Where a mailed link keeps an account whose erasure was asked for.
pub const KEEP_ACCOUNT: &str = "/keep-account";
/// Where password managers lead (W3C, A Well-Known URL for Changing Passwords).
pub const CHANGE_PASSWORD: &str = "/.well-known/change-password";
/// A person's own pages; this one shows who they are.
pub const ACCOUNT: &str = "/account";
/// Where a person changes their password, and where they are led when they must.
pub const ACCOUNT_PASSWORD: &str = "/account/security/password";
/// Where a person gives the account another address.
pub const ACCOUNT_EMAIL: &str = "/account/security/email";
/// Where scripts of ours ask how strong a password is.
pub const PASSWORD_STRENGTH: &str = "/password-strength";
/// What the person did and what was done to their account.
pub const ACCOUNT_ACTIVITY: &str = "/account/activity";
/// The apps that may use the account.
pub const ACCOUNT_APPS: &str = "/account/apps";
/// Taking one's data along, or having it erased.
pub const ACCOUNT_DATA: &str = "/account/data";
/// The page that asks whether to be erased.
pub const ACCOUNT_ERASE: &str = "/account/data/erase";
/// The other providers that a person's account is linked with.
pub const ACCOUNT_PROVIDERS: &str = "/account/security/providers";
/// How the person proves who they are.
pub const ACCOUNT_SECURITY: &str = "/account/security";
/// The page of one authenticator app.
pub const ACCOUNT_APP: &str = "/account/security/authenticators/{id}";
/// The page that makes new recovery codes.
pub const ACCOUNT_RECOVERY_CODES: &str = "/account/security/recovery-codes";
/// The page that adds a passkey.
pub const ACCOUNT_PASSKEY_ADD: &str = "/account/security/passkeys/add";
/// The page of one passkey.
pub const ACCOUNT_PASSKEY: &str = "/account/security/passkeys/{id}";
/// Where the person is signed in.
pub const ACCOUNT_SESSIONS: &str = "/account/sessions";

/// The way to other providers and back, with its closing slash.
pub const FEDERATION_PREFIX: &str = "/federation/";

/// First run: the page that compares the addresses; it takes a setup link.
pub const SETUP: &str = "/setup";
/// First run: who is the first administrator.
pub const SETUP_ADMINISTRATOR: &str = "/setup/administrator";
/// First run: whether mail arrives.
pub const SETUP_MAIL: &str = "/setup/mail";

/// Alive; never asks the database.
pub const HEALTHZ: &str = "/healthz";
/// Ready for work.
pub const READYZ: &str = "/readyz";
/// Figures for Prometheus, on the metrics listener only.
pub const METRICS: &str = "/metrics";

/// The folder of static files, with its closing slash.
pub const STATIC_PREFIX: &str = "/static/";

/// Where a form sends a browser out to another provider.
#[must_use]
pub fn federation_start(provider: &str) -> String {
    format!("{FEDERATION_PREFIX}{provider}/start")
}

/// Where another provider sends a browser back to.
#[must_use]
pub fn federation_callback(provider: &str) -> String {
    format!("{FEDERATION_PREFIX}{provider}/callback")
}

/// Where RFC 8414 §3.1 looks for the metadata of an issuer whose path is `base_path` (empty, or `/some/path`).
#[must_use]
pub fn oauth_server_metadata_at(base_path: &str) -> String {
    format!("{OAUTH_SERVER_METADATA}{base_path}")
}

/// The page of this authenticator app.
#[must_use]
pub fn account_app(id: TotpId) -> String {
    ACCOUNT_APP.replace("{id}", &id.to_string())
}

/// The page of this passkey.
#[must_use]
pub fn account_passkey(id: PasskeyId) -> String {
    ACCOUNT_PASSKEY.replace("{id}", &id.to_string())
}
