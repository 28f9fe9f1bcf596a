//! API-2: somebody can always administer. The database refuses to lose the last active administrator; here the same is said in
//! time and in words. Who administers what is decided above.

use crate::store::{Conn, StoreError, users};
use crate::types::UserId;

/// Whether nobody could administer without this person. Holds all administrators until the transaction ends, so call it before
/// anybody of them is locked: two who remove each other then go one after another.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn is_last(conn: &mut Conn, id: UserId) -> Result<bool, StoreError> {
    let is_administrator = users::find(conn, id)?.is_some_and(|it| it.is_administrator);
    Ok(is_administrator && users::lock_administrators(conn)? == [id])
}

/// Whether somebody who administers has anything to sign in with.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn can_anybody_sign_in(conn: &mut Conn) -> Result<bool, StoreError> {
    users::administrator_can_sign_in(conn)
}
