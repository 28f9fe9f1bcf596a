//! The optional name that a person may sign in with instead of an address.

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

/// 1 to 64 letters, digits, `.`, `_` and `-`, without `@`, so that it is never taken for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Username {
    text: String,
    normalized: String,
}

/// Why a text is no username.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a username has 1 to 64 letters, digits, dots, underscores or hyphens")]
pub struct InvalidUsername;

impl Username {
    /// Takes a username; white space around it is dropped.
    ///
    /// # Errors
    /// [`InvalidUsername`] for anything that breaks the rule of the type.
    pub fn parse(text: &str) -> Result<Self, InvalidUsername> {
        let text: String = text.trim().nfkc().collect();
        let length = text.chars().count();
        let is_allowed = |it: char| it.is_alphanumeric() || matches!(it, '.' | '_' | '-');
        if (1..=64).contains(&length) && text.chars().all(is_allowed) {
            let normalized = text.to_lowercase();
            Ok(Self { text, normalized })
        } else {
            Err(InvalidUsername)
        }
    }

    /// The username as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The username as it is compared: NFKC, lower case.
    #[must_use]
    pub fn normalized(&self) -> &str {
        &self.normalized
    }
}
