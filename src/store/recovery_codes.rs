//! Rows of `recovery_codes`.

use diesel::dsl::max;
use diesel::prelude::*;

use crate::store::schema::recovery_codes;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// Replaces the codes of a person, used ones as well.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn replace(
    conn: &mut Conn,
    user: UserId,
    hashes: &[TokenHash],
    now: Timestamp,
) -> Result<(), StoreError> {
    delete_of_user(conn, user)?;
    let row = |hash: &TokenHash| {
        (
            recovery_codes::id.eq(RowId::new().uuid()),
            recovery_codes::user_id.eq(user.uuid()),
            recovery_codes::code_hash.eq(hash.as_bytes().to_vec()),
            recovery_codes::created_at.eq(now),
        )
    };
    let rows: Vec<_> = hashes.iter().map(row).collect();
    diesel::insert_into(recovery_codes::table).values(rows).execute(conn)?;
    Ok(())
}

/// Uses a code up; `false` when the person has none like it that is unused.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(conn: &mut Conn, user: UserId, code: &TokenHash, now: Timestamp) -> Result<bool, StoreError> {
    let target = recovery_codes::table
        .filter(recovery_codes::user_id.eq(user.uuid()))
        .filter(recovery_codes::code_hash.eq(code.as_bytes().as_slice()))
        .filter(recovery_codes::consumed_at.is_null());
    Ok(diesel::update(target).set(recovery_codes::consumed_at.eq(now)).execute(conn)? == 1)
}

/// How many unused codes a person has.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn count_unused(conn: &mut Conn, user: UserId) -> Result<i64, StoreError> {
    let unused = recovery_codes::table
        .filter(recovery_codes::user_id.eq(user.uuid()))
        .filter(recovery_codes::consumed_at.is_null());
    Ok(unused.count().get_result(conn)?)
}

/// When the codes of a person were made; `None` when there are none, not even used ones.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn made_at(conn: &mut Conn, user: UserId) -> Result<Option<Timestamp>, StoreError> {
    let codes = recovery_codes::table.filter(recovery_codes::user_id.eq(user.uuid()));
    Ok(codes.select(max(recovery_codes::created_at)).first(conn)?)
}

/// Removes the codes of a person; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
    let target = recovery_codes::table.filter(recovery_codes::user_id.eq(user.uuid()));
    Ok(diesel::delete(target).execute(conn)?)
}

/// Removes the codes of a person that were made at `since` or later; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_since(conn: &mut Conn, user: UserId, since: Timestamp) -> Result<usize, StoreError> {
    let target = recovery_codes::table
        .filter(recovery_codes::user_id.eq(user.uuid()))
        .filter(recovery_codes::created_at.ge(since));
    Ok(diesel::delete(target).execute(conn)?)
}
