//! Makes signing keys and decides when they sign: each is published well before.

use std::time::Duration;

use super::error::KeysError;
use super::rsa_key::RsaKey;
use super::schedule;
use super::sealer::{Purpose, Sealer};
use crate::store::signing_keys::{self, NewSigningKey, SigningKeyRow};
use crate::store::{Conn, Db, StoreError, data_keys};
use crate::types::{Clock, SigningKeyId, Timestamp};

/// How signing keys are made and how long they are shown.
#[derive(Clone, Copy, Debug)]
pub struct SigningKeySettings {
    /// The length of new keys: 2048 to 8192.
    pub rsa_bits: u32,
    /// The longest life that the settings give to an access or ID token.
    pub token_life: Duration,
}

/// A key that was just published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedKey {
    /// Its name in the JWKS.
    pub kid: String,
    /// When it begins to sign.
    pub active_from: Timestamp,
}

/// What asking for a rotation gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rotation {
    /// A next key is published.
    Published(PublishedKey),
    /// A next key was published before and waits for its time; nothing changed.
    Waiting(PublishedKey),
}

/// Makes, imports and retires signing keys. Each change runs `also` in its transaction: write the audit event there and tell
/// the other instances.
#[derive(Clone)]
pub struct Rotator {
    pub(super) db: Db,
    pub(super) sealer: Sealer,
    clock: Clock,
    pub(super) settings: SigningKeySettings,
}

impl Rotator {
    /// A rotator for the signing keys of `db`.
    #[must_use]
    pub const fn new(db: Db, sealer: Sealer, clock: Clock, settings: SigningKeySettings) -> Self {
        Self { db, sealer, clock, settings }
    }

    /// Publishes a next key, unless one waits already.
    ///
    /// # Errors
    /// [`KeysError`]; nothing changed then.
    pub async fn rotate(
        &self,
        also: impl FnOnce(&mut Conn, &PublishedKey) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<Rotation, KeysError> {
        let is_wanted = |last: Option<&SigningKeyRow>, now| last.is_none_or(|it| it.active_from <= now);
        let published = self.publish_if(is_wanted, also).await?;
        if let Some(published) = published {
            return Ok(Rotation::Published(published));
        }
        let last = self.db.read(signing_keys::find_last).await?.ok_or(KeysError::Interrupted)?;
        Ok(Rotation::Waiting(PublishedKey { kid: last.kid, active_from: last.active_from }))
    }

    /// Publishes a next key when the active one is about to have signed for `every` (2 days or more make sense). Call it
    /// often, on any number of instances.
    ///
    /// # Errors
    /// [`KeysError`]; nothing changed then.
    pub async fn rotate_when_due(
        &self,
        every: Duration,
        also: impl FnOnce(&mut Conn, &PublishedKey) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<Option<PublishedKey>, KeysError> {
        let is_wanted = move |last: Option<&SigningKeyRow>, now| match last {
            Some(last) => last.active_from <= now && schedule::due(last.active_from, every) <= now,
            None => false,
        };
        self.publish_if(is_wanted, also).await
    }

    /// Publishes the RSA key of a PEM as the next key; as the first one it signs at once. One that waits retires unused.
    ///
    /// # Errors
    /// [`KeysError::InvalidKey`] with what is wrong, [`KeysError::AlreadyKnown`], [`KeysError::Store`].
    pub async fn import(
        &self,
        pem: &[u8],
        also: impl FnOnce(&mut Conn, &PublishedKey) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<PublishedKey, KeysError> {
        let (key, sealer, now) = (RsaKey::from_pem(pem)?, self.sealer.clone(), self.clock.now());
        self.db
            .transaction(move |conn| {
                data_keys::lock(conn)?;
                if signing_keys::is_known(conn, &key.kid)? {
                    return Err(KeysError::AlreadyKnown { kid: key.kid });
                }
                let published = publish(conn, &sealer, &key, now)?;
                also(conn, &published)?;
                Ok(published)
            })
            .await
    }

    /// Erases the private halves of keys that left the JWKS and deletes keys that verify nothing any more. Gives how many
    /// rows changed.
    ///
    /// # Errors
    /// [`KeysError::Store`].
    pub async fn purge(&self) -> Result<usize, KeysError> {
        let (now, token_life) = (self.clock.now(), self.settings.token_life);
        self.db
            .transaction(move |conn| {
                data_keys::lock(conn)?;
                let deleted = signing_keys::delete_retired(conn, schedule::forgotten_before(now))?;
                let erased =
                    signing_keys::erase_private_keys(conn, schedule::withdrawn_before(now, token_life))?;
                Ok(deleted + erased)
            })
            .await
    }

    /// Makes the first key where there is none.
    pub(super) async fn make_first(
        &self,
        also: impl FnOnce(&mut Conn, &PublishedKey) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<(), KeysError> {
        self.publish_if(|last, _| last.is_none(), also).await.map(|_| ())
    }

    /// Makes and publishes a key if the last one says so: asked before a key is made at all, and again under the lock.
    async fn publish_if(
        &self,
        is_wanted: impl Fn(Option<&SigningKeyRow>, Timestamp) -> bool + Send + 'static,
        also: impl FnOnce(&mut Conn, &PublishedKey) -> Result<(), StoreError> + Send + 'static,
    ) -> Result<Option<PublishedKey>, KeysError> {
        let (sealer, now, bits) = (self.sealer.clone(), self.clock.now(), self.settings.rsa_bits);
        let last = self.db.read(signing_keys::find_last).await?;
        if !is_wanted(last.as_ref(), now) {
            return Ok(None);
        }
        let made = tokio::task::spawn_blocking(move || RsaKey::generate(bits)).await;
        let key = made.map_err(|_| KeysError::Interrupted)??;
        self.db
            .transaction(move |conn| {
                data_keys::lock(conn)?;
                if !is_wanted(signing_keys::find_last(conn)?.as_ref(), now) {
                    return Ok(None);
                }
                let published = publish(conn, &sealer, &key, now)?;
                also(conn, &published)?;
                Ok(Some(published))
            })
            .await
    }
}

/// Inserts a key as the last one and writes down when its predecessor retires.
fn publish(
    conn: &mut Conn,
    sealer: &Sealer,
    key: &RsaKey,
    now: Timestamp,
) -> Result<PublishedKey, KeysError> {
    let last = signing_keys::find_last(conn)?;
    let active_from = schedule::activation(last.as_ref().map(|it| it.active_from), now);
    let id = SigningKeyId::new();
    let new = NewSigningKey {
        id,
        kid: key.kid.clone(),
        public_jwk: key.public_jwk.clone(),
        sealed_private_key: sealer.seal(Purpose::SigningKey, id.uuid().as_bytes(), key.pkcs8.expose()),
        data_key_id: sealer.data_key_id(),
    };
    signing_keys::insert(conn, &SigningKeyRow::new(new, active_from, now))?;
    if let Some(last) = last {
        signing_keys::retire(conn, last.id(), active_from)?;
    }
    Ok(PublishedKey { kid: key.kid.clone(), active_from })
}
