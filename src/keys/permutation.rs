//! A secret permutation of ids: one id for another, and back.

use std::fmt;

use aes_gcm::aes::Aes256;
use aes_gcm::aes::cipher::{BlockCipherDecrypt, BlockCipherEncrypt, KeyInit};
use uuid::Uuid;

/// Replaces ids by others that look random and tell nothing without the key: AES-256 on the one block that an id is. No two
/// ids become the same, so nothing has to be remembered.
#[derive(Clone)]
pub struct Permutation(Aes256);

impl Permutation {
    /// The permutation of this key.
    #[must_use]
    pub fn new(key: &[u8; 32]) -> Self {
        Self(Aes256::new(key.into()))
    }

    /// What an id becomes.
    #[must_use]
    pub fn hide(&self, id: Uuid) -> Uuid {
        let mut block = id.into_bytes().into();
        self.0.encrypt_block(&mut block);
        Uuid::from_bytes(block.into())
    }

    /// The id behind what [`Permutation::hide`] gave. Anything else gives an id that nobody has.
    #[must_use]
    pub fn reveal(&self, hidden: Uuid) -> Uuid {
        let mut block = hidden.into_bytes().into();
        self.0.decrypt_block(&mut block);
        Uuid::from_bytes(block.into())
    }
}

impl fmt::Debug for Permutation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Permutation(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_comes_back_and_another_key_gives_another() {
        let (one, other) = (Permutation::new(&[1; 32]), Permutation::new(&[2; 32]));
        let id = crate::types::UserId::new().uuid();
        assert_eq!(one.reveal(one.hide(id)), id);
        assert_ne!(one.hide(id), id);
        assert_ne!(one.hide(id), other.hide(id));
        assert_ne!(other.reveal(one.hide(id)), id);
    }
}
