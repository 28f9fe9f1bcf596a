//! Keys: the master key, the data keys it wraps, what is sealed with them, the signing keyring, and JWTs of ours and of
//! others. The only place that signs, verifies or encrypts. Which claims a token has and whether they hold is `oauth`'s.

mod aead;
mod compact;
mod error;
pub mod foreign;
mod jwks;
mod keyring;
mod master_key;
mod overview;
mod permutation;
mod rotation;
mod rsa_key;
mod schedule;
mod sealer;
mod signing_key;
mod strict_json;
mod wrapping;

pub use compact::{InvalidToken, SigningError, TokenKind};
pub use error::KeysError;
pub use jwks::JwksDocument;
pub use keyring::Keyring;
pub use master_key::{Absent, MasterKey, MasterKeyError};
pub use overview::{KeyOverview, KeyState, overview};
pub use permutation::Permutation;
pub use rotation::{PublishedKey, Rotation, Rotator, SigningKeySettings};
pub use rsa_key::InvalidRsaKey;
pub use schedule::{JWKS_MAX_AGE, LONGEST_CLIENT_TOKEN_LIFE, PUBLICATION_LEAD};
pub use sealer::{Purpose, Sealer};
pub use wrapping::rewrap;

/// The algorithm that our tokens are signed with.
pub const SIGNING_ALGORITHM: &str = "RS256";
