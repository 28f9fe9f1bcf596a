//! Rows of `known_devices`.

use diesel::dsl::exists;
use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::known_devices;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// Whether a person has signed in from this browser.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn is_known(conn: &mut Conn, device: &TokenHash, user: UserId) -> Result<bool, StoreError> {
    let rows = known_devices::table
        .filter(known_devices::token_hash.eq(device.as_bytes().as_slice()))
        .filter(known_devices::user_id.eq(user.uuid()));
    Ok(diesel::select(exists(rows)).get_result(conn)?)
}

/// Whether anybody has signed in from this browser.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn exists_for_anyone(conn: &mut Conn, device: &TokenHash) -> Result<bool, StoreError> {
    let rows = known_devices::table.filter(known_devices::token_hash.eq(device.as_bytes().as_slice()));
    Ok(diesel::select(exists(rows)).get_result(conn)?)
}

/// Since when each browser of a person is known, and when it was used last; the oldest first.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, user: UserId) -> Result<Vec<(Timestamp, Timestamp)>, StoreError> {
    let rows = known_devices::table
        .filter(known_devices::user_id.eq(user.uuid()))
        .order(known_devices::id)
        .select((known_devices::created_at, known_devices::last_used_at));
    Ok(rows.load(conn)?)
}

/// Remembers that a person signed in from this browser now.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn remember(conn: &mut Conn, device: &TokenHash, user: UserId, now: Timestamp) -> Result<(), StoreError> {
    let row = (
        known_devices::id.eq(RowId::new().uuid()),
        known_devices::user_id.eq(user.uuid()),
        known_devices::token_hash.eq(device.as_bytes().as_slice()),
        known_devices::last_used_at.eq(now),
        known_devices::created_at.eq(now),
    );
    diesel::insert_into(known_devices::table)
        .values(row)
        .on_conflict((known_devices::token_hash, known_devices::user_id))
        .do_update()
        .set(known_devices::last_used_at.eq(now))
        .execute(conn)?;
    Ok(())
}

/// Lets everything that is known under one mark stand under another.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn move_mark(conn: &mut Conn, old: &TokenHash, new: &TokenHash) -> Result<(), StoreError> {
    let target = known_devices::table.filter(known_devices::token_hash.eq(old.as_bytes().as_slice()));
    diesel::update(target).set(known_devices::token_hash.eq(new.as_bytes().as_slice())).execute(conn)?;
    Ok(())
}

/// Forgets every browser of a person; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
    Ok(diesel::delete(known_devices::table.filter(known_devices::user_id.eq(user.uuid()))).execute(conn)?)
}

/// Forgets at most `limit` browsers not used since `before`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_unused(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let unused = known_devices::table
        .filter(known_devices::last_used_at.lt(before))
        .select(known_devices::id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    Ok(diesel::delete(known_devices::table.filter(known_devices::id.eq_any(unused))).execute(conn)?)
}
