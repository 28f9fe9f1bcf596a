//! What every service of accounts can fail with.

use thiserror::Error;

use crate::store::StoreError;

/// Why a service could not answer.
#[derive(Debug, Error)]
pub enum AccountsError {
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl AccountsError {
    /// Whether the same request may succeed later.
    #[must_use]
    pub const fn is_outage(&self) -> bool {
        let Self::Store(error) = self;
        error.is_outage()
    }
}
