//! When and how a person signed in, as tokens tell it.

use crate::accounts::sessions::AuthenticationMethod;
use crate::types::Timestamp;

/// One factor was shown: a password.
pub const ACR_SINGLE_FACTOR: &str = "1";
/// Two factors were shown, the second no longer ago than it counts (SES-3).
pub const ACR_TWO_FACTORS: &str = "2";

/// The values of `acr` that we can give, for discovery.
pub const ACR_VALUES: [&str; 2] = [ACR_SINGLE_FACTOR, ACR_TWO_FACTORS];

/// A sign-in, carried from the session through the code into the family and its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authentication {
    /// When (`auth_time`).
    pub at: Timestamp,
    /// By which methods (RFC 8176).
    pub methods: Vec<String>,
}

impl Authentication {
    /// The `acr` that this sign-in reaches.
    #[must_use]
    pub fn acr(&self) -> &'static str {
        let is_multiple = self.amr().any(|it| it == AuthenticationMethod::MULTIPLE);
        if is_multiple { ACR_TWO_FACTORS } else { ACR_SINGLE_FACTOR }
    }

    /// The `amr` values.
    pub fn amr(&self) -> impl Iterator<Item = &str> {
        self.methods.iter().map(String::as_str)
    }
}
