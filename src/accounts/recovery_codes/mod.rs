//! Recovery codes: ten, each good once (MFA-3).

mod code;

pub use code::RecoveryCode;

use crate::store::{Conn, StoreError, recovery_codes};
use crate::types::{Timestamp, UserId};

/// How many there are.
pub const COUNT: usize = 10;

/// Makes new codes in place of all older ones, used or not. Only here they are seen in clear.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn make(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<Vec<RecoveryCode>, StoreError> {
    let codes: Vec<_> = std::iter::repeat_with(RecoveryCode::random).take(COUNT).collect();
    let hashes: Vec<_> = codes.iter().map(RecoveryCode::hash).collect();
    recovery_codes::replace(conn, user, &hashes, now)?;
    Ok(codes)
}

/// Uses a code up; gives how many are left, `None` when the person has no such code or used it before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(
    conn: &mut Conn,
    user: UserId,
    code: &RecoveryCode,
    now: Timestamp,
) -> Result<Option<i64>, StoreError> {
    if !recovery_codes::consume(conn, user, &code.hash(), now)? {
        return Ok(None);
    }
    Ok(Some(recovery_codes::count_unused(conn, user)?))
}

/// How many unused codes a person has.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn left(conn: &mut Conn, user: UserId) -> Result<i64, StoreError> {
    recovery_codes::count_unused(conn, user)
}
