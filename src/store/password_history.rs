//! Rows of `password_history`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::password_history;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, UserId};

/// Keeps a hash that another takes the place of now.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, user: UserId, hash: &str, now: Timestamp) -> Result<(), StoreError> {
    let row = (
        password_history::id.eq(RowId::new().uuid()),
        password_history::user_id.eq(user.uuid()),
        password_history::password_hash.eq(hash),
        password_history::created_at.eq(now),
    );
    diesel::insert_into(password_history::table).values(row).execute(conn)?;
    Ok(())
}

/// The last hashes of a person, newest first, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn newest(conn: &mut Conn, user: UserId, limit: i64) -> Result<Vec<String>, StoreError> {
    let rows = password_history::table
        .filter(password_history::user_id.eq(user.uuid()))
        .order((password_history::created_at.desc(), password_history::id.desc()))
        .limit(limit)
        .select(password_history::password_hash);
    Ok(rows.load(conn)?)
}

/// Removes all hashes of a person but the last `kept`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn keep_newest(conn: &mut Conn, user: UserId, kept: i64) -> Result<(), StoreError> {
    let older = password_history::table
        .filter(password_history::user_id.eq(user.uuid()))
        .order((password_history::created_at.desc(), password_history::id.desc()))
        .offset(kept)
        .select(password_history::id)
        .load::<Uuid>(conn)?;
    diesel::delete(password_history::table.filter(password_history::id.eq_any(older))).execute(conn)?;
    Ok(())
}
