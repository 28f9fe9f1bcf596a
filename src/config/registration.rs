//! Who may open an account.

use url::Url;

use crate::config::fault::{Wrong, quoted};
use crate::config::reader::Reader;

/// Longest name of a version.
const LONGEST_VERSION: usize = 64;

/// Who may open an account, and what they accept with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationSettings {
    /// Who may.
    pub mode: RegistrationMode,
    /// The terms of use, where there are any.
    pub terms: Option<TermsOfUse>,
}

/// Who may open an account by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegistrationMode {
    /// Nobody.
    Closed,
    /// Whoever was invited.
    Invite,
    /// Everybody.
    Open,
}

/// What people accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermsOfUse {
    /// Where they can be read.
    pub url: String,
    /// Which they are; other ones are accepted anew.
    pub version: String,
}

impl RegistrationSettings {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let mode = reader.value("registration.mode", mode);
        let url = reader.optional("registration.terms_url", terms_url);
        let version = reader.optional("registration.terms_version", terms_version);
        let terms = match (url?, version?) {
            (Some(url), Some(version)) => Some(TermsOfUse { url, version }),
            (None, None) => None,
            (Some(_), None) => {
                let wrong = Wrong::new("is missing beside registration.terms_url", "name it, as in 2026-11");
                return reader.refuse("registration.terms_version", wrong);
            }
            (None, Some(_)) => {
                let wrong =
                    Wrong::new("is missing beside registration.terms_version", "say where the terms are");
                return reader.refuse("registration.terms_url", wrong);
            }
        };
        Some(Self { mode: mode?, terms })
    }
}

fn mode(text: &str) -> Result<RegistrationMode, Wrong> {
    match text {
        "closed" => Ok(RegistrationMode::Closed),
        "invite" => Ok(RegistrationMode::Invite),
        "open" => Ok(RegistrationMode::Open),
        _ => Err(Wrong::new(format!("{} is no mode", quoted(text)), "write closed, invite or open")),
    }
}

fn terms_url(text: &str) -> Result<String, Wrong> {
    let is_web = Url::parse(text).is_ok_and(|it| matches!(it.scheme(), "https" | "http"));
    let wrong = || {
        Wrong::new(format!("{} is no web address", quoted(text)), "write it like https://example.com/terms")
    };
    if is_web { Ok(text.to_owned()) } else { Err(wrong()) }
}

fn terms_version(text: &str) -> Result<String, Wrong> {
    let fits = text.len() <= LONGEST_VERSION && !text.chars().any(char::is_control);
    let wrong =
        || Wrong::new("is longer than 64 bytes or holds control characters", "name it, as in 2026-11");
    if fits { Ok(text.to_owned()) } else { Err(wrong()) }
}
