//! The signing keys in memory. Which one signs is decided at each signature, so an activation needs no reload.

use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use serde::Serialize;
use serde_json::{Map, Value};
use tokio::sync::Mutex;

use super::compact::{InvalidToken, SigningError, TokenKind, Unverified};
use super::error::KeysError;
use super::jwks::{Documents, JwksDocument};
use super::rotation::{PublishedKey, Rotator, SigningKeySettings};
use super::schedule;
use super::sealer::Sealer;
use super::signing_key::SigningKey;
use crate::store::signing_keys::{self, SigningKeyRow};
use crate::store::{Conn, Db, StoreError};
use crate::types::{Clock, Timestamp};

/// Signs our tokens, verifies them and serves their JWKS, all from memory. Clones share the keys.
#[derive(Clone)]
pub struct Keyring(Arc<Shared>);

struct Shared {
    rotator: Rotator,
    clock: Clock,
    snapshot: ArcSwap<Snapshot>,
    reloading: Mutex<()>,
}

/// The keys as one read of the database gave them.
struct Snapshot {
    /// In the order of their activation.
    keys: Vec<Arc<SigningKey>>,
    documents: Documents,
    token_life: Duration,
}

impl Keyring {
    /// Reads the keys of a migrated database; makes the first one, active at once, where there is none, and runs `also` in the
    /// transaction of that. Of instances that start at once one makes it.
    ///
    /// # Errors
    /// [`KeysError`], also when a key is damaged.
    pub async fn load(
        db: &Db,
        sealer: &Sealer,
        clock: &Clock,
        settings: SigningKeySettings,
        also: impl FnOnce(&mut Conn, &PublishedKey) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<Self, KeysError> {
        let rotator = Rotator::new(db.clone(), sealer.clone(), clock.clone(), settings);
        rotator.make_first(also).await?;
        let snapshot = Snapshot::empty(&rotator, clock.now());
        let keyring = Self(Arc::new(Shared {
            rotator,
            clock: clock.clone(),
            snapshot: ArcSwap::from_pointee(snapshot),
            reloading: Mutex::new(()),
        }));
        keyring.reload().await?;
        Ok(keyring)
    }

    /// Reads the keys again; on an error the old ones stay. A read that began earlier never overwrites a later one.
    ///
    /// # Errors
    /// [`KeysError`], also when a key is damaged.
    pub async fn reload(&self) -> Result<(), KeysError> {
        let shared = &self.0;
        let _one_at_a_time = shared.reloading.lock().await;
        let (old, sealer) = (shared.snapshot.load_full(), shared.rotator.sealer.clone());
        let (token_life, now) = (shared.rotator.settings.token_life, shared.clock.now());
        let snapshot = shared.rotator.db.read(move |conn| {
            let rows = signing_keys::list(conn)?;
            let keys =
                rows.iter().map(|row| old.parse(row, &sealer)).collect::<Result<Vec<_>, KeysError>>()?;
            Ok::<_, KeysError>(Snapshot::new(keys, token_life, now))
        });
        shared.snapshot.store(Arc::new(snapshot.await?));
        Ok(())
    }

    /// Makes, imports and retires the keys of this keyring. Reload afterwards.
    #[must_use]
    pub fn rotator(&self) -> &Rotator {
        &self.0.rotator
    }

    /// The JWKS as it is served now.
    #[must_use]
    pub fn jwks(&self) -> Arc<JwksDocument> {
        self.0.snapshot.load().documents.at(self.0.clock.now())
    }

    /// Signs `payload`, a struct that is written as a JSON object, as a compact JWT. Takes a third of a millisecond; call it
    /// where you are.
    ///
    /// # Errors
    /// [`SigningError`], which is ours, never the caller's.
    pub fn sign<T: Serialize>(&self, kind: TokenKind, payload: &T) -> Result<String, SigningError> {
        let snapshot = self.0.snapshot.load();
        snapshot.signer(self.0.clock.now()).ok_or(SigningError::NoKey)?.sign(kind, payload)
    }

    /// The claims of a token of ours that is signed by a key in the JWKS. Whether it has expired and whom it is for is not
    /// looked at.
    ///
    /// # Errors
    /// [`InvalidToken`], with what is wrong.
    pub fn verify(&self, kind: TokenKind, token: &str) -> Result<Map<String, Value>, InvalidToken> {
        let now = self.0.clock.now();
        self.verify_with(kind, token, |key, life| key.withdrawn_at(life).is_none_or(|gone| now < gone))
    }

    /// The claims of an ID token of ours that any key of the last year signed, for `id_token_hint` (SES-9).
    ///
    /// # Errors
    /// [`InvalidToken`], with what is wrong.
    pub fn verify_hint(&self, token: &str) -> Result<Map<String, Value>, InvalidToken> {
        let forgotten = schedule::forgotten_before(self.0.clock.now());
        self.verify_with(TokenKind::IdToken, token, |key, _| key.retired_at.is_none_or(|it| it >= forgotten))
    }

    /// For how long the key that signs now has been the one; `None` while there is none.
    #[must_use]
    pub fn signing_key_age(&self) -> Option<Duration> {
        let now = self.0.clock.now();
        let active_from = self.0.snapshot.load().signer(now)?.active_from;
        Some((now - active_from).to_std().unwrap_or_default())
    }

    fn verify_with(
        &self,
        kind: TokenKind,
        token: &str,
        counts: impl Fn(&SigningKey, Duration) -> bool,
    ) -> Result<Map<String, Value>, InvalidToken> {
        let token = Unverified::parse(token)?;
        if !kind.is(token.typ.as_deref()) {
            return Err(InvalidToken::Type);
        }
        let snapshot = self.0.snapshot.load();
        let is_named = |it: &&Arc<SigningKey>| token.kid.as_deref() == Some(it.kid.as_str());
        let key = snapshot.keys.iter().find(is_named).filter(|it| counts(it, snapshot.token_life));
        token.verify(&key.ok_or(InvalidToken::UnknownKey)?.verifier)
    }
}

impl Snapshot {
    fn empty(rotator: &Rotator, now: Timestamp) -> Self {
        Self::new(Vec::new(), rotator.settings.token_life, now)
    }

    fn new(keys: Vec<Arc<SigningKey>>, token_life: Duration, now: Timestamp) -> Self {
        let documents = Documents::new(&keys, token_life, now);
        Self { keys, documents, token_life }
    }

    fn signer(&self, now: Timestamp) -> Option<&SigningKey> {
        schedule::signer(&self.keys, |it| it.active_from, now).map(Arc::as_ref)
    }

    /// The key of a row: the one that is known already, else parsed.
    fn parse(&self, row: &SigningKeyRow, sealer: &Sealer) -> Result<Arc<SigningKey>, KeysError> {
        let known = self.keys.iter().find(|it| it.kid == row.kid);
        match known {
            Some(key) => Ok(Arc::new(key.with_times(row))),
            None => SigningKey::from_row(row, sealer).map(Arc::new),
        }
    }
}

#[cfg(test)]
#[path = "keyring_tests.rs"]
mod tests;
