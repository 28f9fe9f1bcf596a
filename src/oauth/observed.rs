//! What happened, for whoever counts it: the domain knows no metrics.

use std::sync::Arc;

use crate::types::GrantType;

/// Something worth counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Observed {
    /// Tokens were issued.
    TokensIssued(GrantType),
    /// A refresh token was used twice and its family ended.
    RefreshTokenReused {
        /// Whether it was the one just superseded, which looks like a race rather than a theft.
        looks_like_race: bool,
    },
    /// Something was revoked, by its client or by a person who signs out.
    Revoked(Revocable),
    /// Whether a token still stands could not be asked.
    RevocationUnknown,
}

/// What can be revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revocable {
    /// One access token.
    AccessToken,
    /// A refresh token, with its family.
    RefreshToken,
    /// A session, with the tokens that are bound to it.
    Session,
}

/// Counts what happens.
pub type Observer = Arc<dyn Fn(Observed) + Send + Sync>;
