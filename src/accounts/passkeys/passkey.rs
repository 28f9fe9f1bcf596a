//! A passkey as its person knows it.

use thiserror::Error;

use crate::store::passkeys::PasskeyRow;
use crate::types::{PasskeyId, Timestamp};

/// A name has so many characters at most.
const LONGEST_NAME: usize = 64;

/// A person's own name for a passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasskeyName(String);

/// Empty, too long, or with characters that cannot be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a name has 1 to 64 characters that can be seen")]
pub struct InvalidPasskeyName;

impl PasskeyName {
    /// Takes a name without the space around it.
    ///
    /// # Errors
    /// [`InvalidPasskeyName`].
    pub fn parse(text: &str) -> Result<Self, InvalidPasskeyName> {
        let text = text.trim();
        let is_fine =
            !text.is_empty() && text.chars().count() <= LONGEST_NAME && !text.chars().any(char::is_control);
        if is_fine { Ok(Self(text.to_owned())) } else { Err(InvalidPasskeyName) }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A passkey, without its key.
#[derive(Clone, Debug)]
pub struct Passkey {
    /// Its id.
    pub id: PasskeyId,
    /// The name its person gave it.
    pub name: String,
    /// Whether a password manager carries it from device to device.
    pub is_synced: bool,
    /// When it was used last.
    pub last_used_at: Option<Timestamp>,
    /// When it was added.
    pub created_at: Timestamp,
}

impl From<PasskeyRow> for Passkey {
    fn from(row: PasskeyRow) -> Self {
        Self {
            id: row.id.into(),
            name: row.name,
            is_synced: row.is_backup_eligible,
            last_used_at: row.last_used_at,
            created_at: row.created_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_seen_and_is_short() {
        for (text, name) in [("  Ada’s phone ", Some("Ada’s phone")), ("é", Some("é"))] {
            assert_eq!(PasskeyName::parse(text).ok().as_ref().map(PasskeyName::as_str), name);
        }
        for text in ["", "  ", "a\nb", "a\u{0}", &"x".repeat(65)] {
            assert_eq!(PasskeyName::parse(text), Err(InvalidPasskeyName), "{text:?}");
        }
        assert!(PasskeyName::parse(&"é".repeat(64)).is_ok());
    }
}
