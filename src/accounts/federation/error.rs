//! Why a provider's answer does not count, and why nothing could be decided.

use thiserror::Error;

use crate::accounts::federation::id_token::InvalidIdToken;
use crate::keys::InvalidToken;
use crate::store::StoreError;

/// Why a provider's answer does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum UpstreamFault {
    /// It could not be reached, was too slow or said too much.
    #[error("the provider cannot be reached, or answers too slowly or too much")]
    Unreachable,
    /// What it says of itself is not usable.
    #[error("the provider's metadata cannot be used")]
    Metadata,
    /// It says that it is another issuer.
    #[error("the provider's metadata name another issuer")]
    MetadataIssuer,
    /// Its keys are not usable.
    #[error("the provider's keys cannot be used")]
    Keys,
    /// The answer in the browser came from another issuer, or does not say from which (RFC 9207 §2.4).
    #[error("the answer does not come from the provider that was asked")]
    AnswerIssuer,
    /// The answer in the browser has neither a code nor an error.
    #[error("the answer has no code")]
    NoCode,
    /// It did not take the code, or not us.
    #[error("the provider refused the code or this client")]
    CodeRefused,
    /// It gave no ID token.
    #[error("the provider gave no ID token")]
    NoIdToken,
    /// The ID token's form or signature is wrong.
    #[error("the ID token is not the provider's: {0}")]
    Signature(InvalidToken),
    /// The ID token says something else than it must; the name of what.
    #[error("the ID token does not count: {0}")]
    IdToken(&'static str),
    /// The person was to sign in anew there, to confirm who they are, and nothing shows that they did.
    #[error("the ID token does not show that the person signed in anew")]
    NotAnew,
}

impl UpstreamFault {
    /// The reason as the audit and the metrics keep it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Metadata => "metadata",
            Self::MetadataIssuer => "metadata_issuer",
            Self::Keys => "keys",
            Self::AnswerIssuer => "answer_issuer",
            Self::NoCode => "no_code",
            Self::CodeRefused => "code_refused",
            Self::NoIdToken => "no_id_token",
            Self::Signature(_) => "signature",
            Self::IdToken(reason) => reason,
            Self::NotAnew => "not_signed_in_anew",
        }
    }

    /// Whether it may be better in a while.
    #[must_use]
    pub const fn is_outage(self) -> bool {
        matches!(self, Self::Unreachable | Self::Metadata | Self::Keys)
    }
}

impl From<InvalidIdToken> for UpstreamFault {
    fn from(fault: InvalidIdToken) -> Self {
        Self::IdToken(fault.as_str())
    }
}

/// Why nothing was decided.
#[derive(Debug, Error)]
pub enum FederationError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl FederationError {
    /// Whether the same request may succeed later.
    #[must_use]
    pub const fn is_outage(&self) -> bool {
        let Self::Store(error) = self;
        error.is_outage()
    }
}
