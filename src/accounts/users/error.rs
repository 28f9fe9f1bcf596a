//! Why an account is not made or changed.

use thiserror::Error;

use crate::store::StoreError;

/// Why an account was not made or changed.
#[derive(Debug, Error)]
pub enum UserError {
    /// Another account has the address.
    #[error("another account has this address")]
    EmailTaken,
    /// Another account has the username.
    #[error("another account has this username")]
    UsernameTaken,
    /// The name is empty, longer than 200 characters or holds control characters.
    #[error("a name has 1 to 200 characters, none of them a control character")]
    InvalidName,
    /// The name of a group is empty, longer than 100 characters or holds control characters.
    #[error("the name of a group has 1 to 100 characters, none of them a control character")]
    InvalidGroup,
    /// Nobody else could administer then (API-2).
    #[error("the last active administrator stays: make another account an administrator first")]
    LastAdministrator,
    /// There is no such account.
    #[error("there is no such account")]
    Unknown,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}
