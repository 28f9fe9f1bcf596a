//! The name of an OAuth client.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A client identifier (RFC 6749 §2.2): 1 to 200 visible ASCII characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClientId(String);

/// Why a text is no client identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a client id has 1 to 200 visible ASCII characters")]
pub struct InvalidClientId;

impl ClientId {
    /// Takes a text that keeps the rule.
    ///
    /// # Errors
    /// [`InvalidClientId`] for an empty or long text, or one with other characters.
    pub fn parse(text: &str) -> Result<Self, InvalidClientId> {
        let fits = (1..=200).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_graphic());
        if fits { Ok(Self(text.to_owned())) } else { Err(InvalidClientId) }
    }

    /// The identifier as sent and stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ClientId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for ClientId {
    type Error = InvalidClientId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<ClientId> for String {
    fn from(id: ClientId) -> Self {
        id.0
    }
}
