//! Why keys could not be made or read.

use openssl::error::ErrorStack;
use thiserror::Error;

use super::rsa_key::InvalidRsaKey;
use crate::store::StoreError;

/// Why keys could not be made or read.
#[derive(Debug, Error)]
pub enum KeysError {
    /// The database did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The master key is not the one that wrapped this database's data keys.
    #[error(
        "the master key does not open this database: BONAFIDE_MASTER_KEY_FILE (or BONAFIDE_MASTER_KEY) must hold the key \
         that the database was set up with, or that `bonafide keys rewrap` moved it to"
    )]
    WrongMasterKey,
    /// A row of `signing_keys` was changed by another hand.
    #[error("the signing key {kid} in the database is damaged")]
    Damaged {
        /// The key's thumbprint.
        kid: String,
    },
    /// OpenSSL could not make a key.
    #[error("OpenSSL could not make an RSA key")]
    Generation(#[source] ErrorStack),
    /// A key that may not sign.
    #[error(transparent)]
    InvalidKey(#[from] InvalidRsaKey),
    /// An import of a key that is or was in use.
    #[error("the signing key {kid} is already in the database")]
    AlreadyKnown {
        /// The key's thumbprint.
        kid: String,
    },
    /// The work on another thread did not end.
    #[error("making a key was interrupted")]
    Interrupted,
}
