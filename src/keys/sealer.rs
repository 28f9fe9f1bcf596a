//! Seals what the database or a browser keeps for us, with subkeys of the data keys.

use std::sync::Arc;

use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::error::KeysError;
use super::master_key::MasterKey;
use super::{aead, wrapping};
use crate::store::Db;
use crate::types::{Clock, DataKeyId, Secret, random_bytes};

/// First byte of everything sealed: how the rest is to be read.
const VERSION: u8 = 1;

/// What something is sealed for. Each has subkeys of its own, so nothing sealed for one passes for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The capsule that carries an authorization request through login and consent.
    PendingAuthorization,
    /// The private half of a signing key.
    SigningKey,
    /// Tokens in forms.
    Csrf,
    /// Letters in the outbox.
    Mail,
    /// The secret of an authenticator app.
    Totp,
    /// The secret of an authenticator app that is being enrolled.
    TotpEnrolment,
    /// What a passkey is asked to sign.
    PasskeyChallenge,
    /// Our client secrets at other providers.
    ProviderSecret,
    /// What travels through another provider and back.
    ProviderState,
}

impl Purpose {
    const fn label(self) -> &'static [u8] {
        match self {
            Self::PendingAuthorization => b"pending-authorization",
            Self::SigningKey => b"signing-key",
            Self::Csrf => b"csrf",
            Self::Mail => b"mail",
            Self::Totp => b"totp",
            Self::TotpEnrolment => b"totp-enrolment",
            Self::PasskeyChallenge => b"passkey-challenge",
            Self::ProviderSecret => b"provider-secret",
            Self::ProviderState => b"provider-state",
        }
    }
}

/// A data key in clear.
pub(super) struct DataKey {
    pub(super) id: DataKeyId,
    pub(super) key: Secret<[u8; 32]>,
}

/// Seals with the newest data key and opens with any of them. Clones share the keys.
#[derive(Clone)]
pub struct Sealer(Arc<DataKeys>);

struct DataKeys {
    newest: DataKey,
    older: Vec<DataKey>,
}

impl Sealer {
    /// Opens the data keys of a migrated database; makes the first one where there is none.
    ///
    /// # Errors
    /// [`KeysError::WrongMasterKey`], or [`KeysError::Store`].
    pub async fn load(db: &Db, master: &MasterKey, clock: &Clock) -> Result<Self, KeysError> {
        let (master, now) = (master.clone(), clock.now());
        let keys = db.transaction(move |conn| wrapping::open_all(conn, &master, now)).await?;
        let mut keys = keys.into_iter();
        let newest = keys.next().ok_or(KeysError::WrongMasterKey)?;
        Ok(Self(Arc::new(DataKeys { newest, older: keys.collect() })))
    }

    /// A sealer with a key of its own that ends with the process, for tests.
    #[must_use]
    pub fn ephemeral() -> Self {
        let newest = DataKey { id: DataKeyId::new(), key: Secret::new(random_bytes()) };
        Self(Arc::new(DataKeys { newest, older: Vec::new() }))
    }

    /// Encrypts `plain` for one purpose and context (a day, a row's id, a browser); both must be the same to open it.
    /// The result is 45 bytes longer.
    #[must_use]
    pub fn seal(&self, purpose: Purpose, context: &[u8], plain: &[u8]) -> Vec<u8> {
        let key = &self.0.newest;
        let id = key.id.uuid();
        let sealed = aead::encrypt(&key.subkey(b"seal", purpose, context), context, plain);
        [&[VERSION], id.as_bytes().as_slice(), sealed.as_slice()].concat()
    }

    /// Decrypts what [`Sealer::seal`] gave; `None` for another purpose or context, or for any change.
    #[must_use]
    pub fn open(&self, purpose: Purpose, context: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (version, rest) = sealed.split_first()?;
        let (id, sealed) = rest.split_first_chunk::<16>()?;
        if *version != VERSION {
            return None;
        }
        let key = self.0.all().find(|it| it.id.uuid().as_bytes() == id)?;
        aead::decrypt(&key.subkey(b"seal", purpose, context), context, sealed)
    }

    /// An HMAC-SHA-256 of `data` with the newest data key's subkey for `purpose`.
    #[must_use]
    pub fn mac(&self, purpose: Purpose, data: &[u8]) -> [u8; 32] {
        self.0.newest.mac(purpose, data)
    }

    /// Whether `mac` is what [`Sealer::mac`] gave for `data`, with any of the data keys; in constant time.
    #[must_use]
    pub fn verify_mac(&self, purpose: Purpose, data: &[u8], mac: &[u8]) -> bool {
        self.0.all().any(|key| bool::from(key.mac(purpose, data).ct_eq(mac)))
    }

    /// The data key that seals now.
    pub(super) fn data_key_id(&self) -> DataKeyId {
        self.0.newest.id
    }
}

impl DataKeys {
    fn all(&self) -> impl Iterator<Item = &DataKey> {
        std::iter::once(&self.newest).chain(&self.older)
    }
}

impl DataKey {
    /// HKDF-SHA-256 (RFC 5869). No label holds a zero byte and the context comes last, so no two inputs read alike.
    #[expect(clippy::expect_used, reason = "HKDF refuses only outputs above 8 KiB")]
    fn subkey(&self, use_: &[u8], purpose: Purpose, context: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut subkey = Zeroizing::new([0; 32]);
        let info: [&[u8]; 6] = [b"bonafide\0", use_, b"\0", purpose.label(), b"\0", context];
        let hkdf = Hkdf::<Sha256>::new(None, self.key.expose());
        hkdf.expand_multi_info(&info, subkey.as_mut_slice()).expect("32 bytes");
        subkey
    }

    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    fn mac(&self, purpose: Purpose, data: &[u8]) -> [u8; 32] {
        let subkey = self.subkey(b"mac", purpose, b"");
        let mut mac = Hmac::<Sha256>::new_from_slice(subkey.as_slice()).expect("any length");
        mac.update(data);
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_purpose_and_context_open_it() {
        let sealer = Sealer::ephemeral();
        let sealed = sealer.seal(Purpose::PendingAuthorization, b"2026-11-20", b"request");
        assert_eq!(sealed.len(), b"request".len() + 45);
        let open = |purpose, context: &[u8]| sealer.open(purpose, context, &sealed);
        assert_eq!(
            open(Purpose::PendingAuthorization, b"2026-11-20").as_deref(),
            Some(b"request".as_slice())
        );
        assert_eq!(open(Purpose::PendingAuthorization, b"2026-11-21"), None);
        assert_eq!(open(Purpose::SigningKey, b"2026-11-20"), None);
        assert_eq!(Sealer::ephemeral().open(Purpose::PendingAuthorization, b"2026-11-20", &sealed), None);
    }

    #[test]
    fn any_change_is_noticed() {
        let sealer = Sealer::ephemeral();
        let sealed = sealer.seal(Purpose::SigningKey, b"", b"x");
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert_eq!(sealer.open(Purpose::SigningKey, b"", &changed), None, "byte {index}");
            assert_eq!(sealer.open(Purpose::SigningKey, b"", &sealed[..index]), None, "cut at {index}");
        }
    }

    #[test]
    fn older_data_keys_still_open_and_verify() {
        let old = Sealer::ephemeral();
        let sealed = old.seal(Purpose::PendingAuthorization, b"", b"x");
        let mac = old.mac(Purpose::Csrf, b"session");
        let older = DataKey { id: old.0.newest.id, key: old.0.newest.key.clone() };
        let newest = DataKey { id: DataKeyId::new(), key: Secret::new(random_bytes()) };
        let both = Sealer(Arc::new(DataKeys { newest, older: vec![older] }));
        assert_eq!(both.open(Purpose::PendingAuthorization, b"", &sealed).as_deref(), Some(b"x".as_slice()));
        assert!(both.verify_mac(Purpose::Csrf, b"session", &mac));
        assert_ne!(both.mac(Purpose::Csrf, b"session"), mac);
    }

    #[test]
    fn a_mac_is_for_one_purpose_and_text() {
        let sealer = Sealer::ephemeral();
        let mac = sealer.mac(Purpose::Csrf, b"session");
        assert!(sealer.verify_mac(Purpose::Csrf, b"session", &mac));
        assert!(!sealer.verify_mac(Purpose::Csrf, b"another", &mac));
        assert!(!sealer.verify_mac(Purpose::SigningKey, b"session", &mac));
        assert!(!sealer.verify_mac(Purpose::Csrf, b"session", &mac[..31]));
    }
}
