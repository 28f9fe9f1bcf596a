//! The refresh protocol (TK-5, TK-6): which generation is presented decides what happens.

use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::store::token_families::FamilyRow;
use crate::types::{PlainToken, Timestamp};

/// How often the superseded token may be presented again.
pub const MOST_RETRIES: i16 = 10;

/// What presenting a token of a living family means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presented {
    /// The current token: the family moves on.
    Current,
    /// The one before, whose answer was lost: the same successor again.
    Retry,
    /// The one before, once too often: refused, but the family lives.
    TooManyRetries,
    /// One used before: two hold the same family, and it must end.
    Reused {
        /// Whether it is the one just superseded, which looks like a race rather than a theft.
        looks_like_race: bool,
    },
}

/// Judges a token by its generation alone; time only bounds the retries.
#[must_use]
pub fn judge(generation: i64, family: &FamilyRow, window: Duration, now: Timestamp) -> Presented {
    if generation == family.generation {
        return Presented::Current;
    }
    let is_superseded = generation + 1 == family.generation;
    if !is_superseded || now > family.rotated_at + window || window.is_zero() {
        return Presented::Reused { looks_like_race: is_superseded };
    }
    if family.retries >= MOST_RETRIES { Presented::TooManyRetries } else { Presented::Retry }
}

/// The token that follows `presented`: HMAC-SHA-256 of it, the family and the new generation, under the family's key of this
/// rotation. The same inputs give the same token, so a lost answer can be given again and nothing is stored in clear.
#[must_use]
pub fn successor(
    presented: &str,
    family: &FamilyRow,
    generation: i64,
    rotation_key: &[u8],
) -> Option<PlainToken> {
    let mut mac = Hmac::<Sha256>::new_from_slice(rotation_key).ok()?;
    mac.update(presented.as_bytes());
    mac.update(family.id.as_bytes());
    mac.update(&generation.to_be_bytes());
    Some(PlainToken::from_bytes(&mac.finalize().into_bytes()))
}
