//! Rows of `factor_failures`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::factor_failures;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, UserId};

/// Counts a wrong factor.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<(), StoreError> {
    let row = (
        factor_failures::id.eq(RowId::new().uuid()),
        factor_failures::user_id.eq(user.uuid()),
        factor_failures::created_at.eq(now),
    );
    diesel::insert_into(factor_failures::table).values(row).execute(conn)?;
    Ok(())
}

/// When the last wrong factors of a person were shown, the newest first: at most `limit`, none at or before `after`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn newest(
    conn: &mut Conn,
    user: UserId,
    after: Timestamp,
    limit: i64,
) -> Result<Vec<Timestamp>, StoreError> {
    let rows = factor_failures::table
        .filter(factor_failures::user_id.eq(user.uuid()))
        .filter(factor_failures::created_at.gt(after))
        .order(factor_failures::created_at.desc())
        .limit(limit);
    Ok(rows.select(factor_failures::created_at).load(conn)?)
}

/// Forgets the wrong factors of a person; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
    let target = factor_failures::table.filter(factor_failures::user_id.eq(user.uuid()));
    Ok(diesel::delete(target).execute(conn)?)
}

/// Forgets at most `limit` wrong factors shown before `before`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_old(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let old = factor_failures::table
        .filter(factor_failures::created_at.lt(before))
        .select(factor_failures::id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    let target = factor_failures::table.filter(factor_failures::id.eq_any(old));
    Ok(diesel::delete(target).execute(conn)?)
}
