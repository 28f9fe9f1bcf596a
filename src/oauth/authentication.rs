//! When and how a person signed in, as tokens tell it.

use crate::types::Timestamp;

/// One factor was shown: a password.
pub const ACR_SINGLE_FACTOR: &str = "1";

/// The values of `acr` that we can give, for discovery.
pub const ACR_VALUES: [&str; 1] = [ACR_SINGLE_FACTOR];

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
    pub const fn acr(&self) -> &'static str {
        ACR_SINGLE_FACTOR
    }

    /// The `amr` values.
    pub fn amr(&self) -> impl Iterator<Item = &str> {
        self.methods.iter().map(String::as_str)
    }
}
