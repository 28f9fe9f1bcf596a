//! One signing key of the keyring: its row, parsed once.

use std::time::Duration;

use josekit::jwk::Jwk;
use josekit::jws::alg::rsassa::{RsassaJwsAlgorithm::Rs256, RsassaJwsSigner, RsassaJwsVerifier};
use serde::Serialize;

use super::compact::{self, SigningError, TokenKind};
use super::error::KeysError;
use super::rsa_key::{RsaKey, public_members};
use super::sealer::{Purpose, Sealer};
use super::{SIGNING_ALGORITHM, schedule};
use crate::store::signing_keys::SigningKeyRow;
use crate::types::Timestamp;

/// A signing key, ready to sign and verify.
pub(super) struct SigningKey {
    pub(super) kid: String,
    pub(super) active_from: Timestamp,
    pub(super) retired_at: Option<Timestamp>,
    pub(super) jwk: Jwk,
    pub(super) verifier: RsassaJwsVerifier,
    signer: Option<RsassaJwsSigner>,
    headers: Vec<(TokenKind, String)>,
}

impl SigningKey {
    /// Parses a row; the private half too, unless it was erased.
    pub(super) fn from_row(row: &SigningKeyRow, sealer: &Sealer) -> Result<Self, KeysError> {
        let damaged = || KeysError::Damaged { kid: row.kid.clone() };
        let jwk = public_members(&row.public_jwk).filter(|it| it.key_id() == Some(row.kid.as_str()));
        let jwk = jwk.ok_or_else(damaged)?;
        let mut signer = None;
        if !row.sealed_private_key.is_empty() {
            signer = Some(open(row, sealer).ok_or_else(damaged)?);
        }
        let header = |kind| (kind, compact::header(kind, SIGNING_ALGORITHM, &row.kid));
        Ok(Self {
            kid: row.kid.clone(),
            active_from: row.active_from,
            retired_at: row.retired_at,
            verifier: Rs256.verifier_from_jwk(&jwk).map_err(|_| damaged())?,
            jwk,
            signer,
            headers: TokenKind::ALL.map(header).to_vec(),
        })
    }

    /// The same key with the times of a newer row, without parsing again.
    pub(super) fn with_times(&self, row: &SigningKeyRow) -> Self {
        Self {
            kid: self.kid.clone(),
            active_from: row.active_from,
            retired_at: row.retired_at,
            jwk: self.jwk.clone(),
            verifier: self.verifier.clone(),
            signer: self.signer.clone(),
            headers: self.headers.clone(),
        }
    }

    /// When the key leaves the JWKS, if that is known.
    pub(super) fn withdrawn_at(&self, token_life: Duration) -> Option<Timestamp> {
        self.retired_at.map(|it| schedule::withdrawal(it, token_life))
    }

    /// Signs a token.
    pub(super) fn sign<T: Serialize>(&self, kind: TokenKind, payload: &T) -> Result<String, SigningError> {
        let header = self.headers.iter().find(|(it, _)| *it == kind).ok_or(SigningError::NoKey)?;
        let signer = self.signer.as_ref().ok_or(SigningError::NoKey)?;
        compact::sign(&header.1, payload, signer)
    }
}

/// The signer of a row whose private half is the public one's.
fn open(row: &SigningKeyRow, sealer: &Sealer) -> Option<RsassaJwsSigner> {
    let context = row.id().uuid();
    let pkcs8 = sealer.open(Purpose::SigningKey, context.as_bytes(), &row.sealed_private_key)?;
    let pkcs8 = zeroize::Zeroizing::new(pkcs8);
    let key = RsaKey::from_pkcs8(&pkcs8).ok().filter(|it| it.kid == row.kid)?;
    key.signer()
}
