//! The signing keys as an operator sees them; needs no master key.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::Value;

use super::schedule;
use crate::store::signing_keys::{self, SigningKeyRow};
use crate::store::{Conn, StoreError};
use crate::types::Timestamp;

/// What a key does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyState {
    /// Published; its time to sign has not come.
    Next,
    /// Signs.
    Active,
    /// Signs no more; verifies what it signed.
    Retired,
}

impl KeyState {
    /// The state in one word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Next => "next",
            Self::Active => "active",
            Self::Retired => "retired",
        }
    }
}

/// A signing key without its private half.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyOverview {
    /// Its name in the JWKS.
    pub kid: String,
    /// `RS256`.
    pub algorithm: String,
    /// The length of its modulus.
    pub bits: usize,
    /// What it does now.
    pub state: KeyState,
    /// When it was made and published.
    pub created_at: Timestamp,
    /// When it begins to sign.
    pub active_from: Timestamp,
    /// When its successor takes over.
    pub retired_at: Option<Timestamp>,
}

/// All signing keys of the database in the order of their activation.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn overview(conn: &mut Conn, now: Timestamp) -> Result<Vec<KeyOverview>, StoreError> {
    let rows = signing_keys::list(conn)?;
    let signer = schedule::signer(&rows, |it| it.active_from, now).map(|it| (it.active_from, it.id()));
    let state = |row: &SigningKeyRow| match signer {
        Some(signer) if (row.active_from, row.id()) < signer => KeyState::Retired,
        Some(signer) if (row.active_from, row.id()) == signer => KeyState::Active,
        _ => KeyState::Next,
    };
    let of_row = |row: &SigningKeyRow| KeyOverview {
        kid: row.kid.clone(),
        algorithm: row.algorithm.clone(),
        bits: modulus_bits(&row.public_jwk),
        state: state(row),
        created_at: row.created_at,
        active_from: row.active_from,
        retired_at: row.retired_at,
    };
    Ok(rows.iter().map(of_row).collect())
}

fn modulus_bits(jwk: &Value) -> usize {
    let modulus = jwk.get("n").and_then(Value::as_str).and_then(|it| URL_SAFE_NO_PAD.decode(it).ok());
    let modulus = modulus.unwrap_or_default();
    let first = modulus.first().map_or(0, |it| it.leading_zeros() as usize);
    (modulus.len() * 8).saturating_sub(first)
}
