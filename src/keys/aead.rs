//! AES-256-GCM with a random nonce: nonce, ciphertext, tag.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};

use crate::types::random_bytes;

const NONCE_BYTES: usize = 12;

/// Encrypts `plain` under `key`, bound to `associated`.
#[expect(clippy::expect_used, reason = "AES-GCM refuses only texts above 64 GiB")]
pub(super) fn encrypt(key: &[u8; 32], associated: &[u8], plain: &[u8]) -> Vec<u8> {
    let nonce = random_bytes::<NONCE_BYTES>();
    let payload = Payload { msg: plain, aad: associated };
    let ciphertext =
        Aes256Gcm::new(key.into()).encrypt(&Nonce::from(nonce), payload).expect("a text in memory");
    [nonce.as_slice(), ciphertext.as_slice()].concat()
}

/// Decrypts what [`encrypt`] gave; `None` for another key, other associated data or any change.
pub(super) fn decrypt(key: &[u8; 32], associated: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, ciphertext) = sealed.split_first_chunk::<NONCE_BYTES>()?;
    let payload = Payload { msg: ciphertext, aad: associated };
    Aes256Gcm::new(key.into()).decrypt(&Nonce::from(*nonce), payload).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_and_associated_data_open_it() {
        let sealed = encrypt(&[1; 32], b"row", b"secret");
        assert_eq!(decrypt(&[1; 32], b"row", &sealed).as_deref(), Some(b"secret".as_slice()));
        assert_eq!(decrypt(&[2; 32], b"row", &sealed), None);
        assert_eq!(decrypt(&[1; 32], b"other", &sealed), None);
        assert_eq!(decrypt(&[1; 32], b"row", b"short"), None);
        for index in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[index] ^= 1;
            assert_eq!(decrypt(&[1; 32], b"row", &changed), None, "byte {index}");
        }
        assert_ne!(sealed, encrypt(&[1; 32], b"row", b"secret"), "a nonce is never used again");
    }
}
