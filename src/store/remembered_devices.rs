//! Rows of `remembered_devices`.

use diesel::dsl::exists;
use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::remembered_devices;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// A browser in which a person shows no second factor for a while.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = remembered_devices)]
pub struct RememberedDeviceRow {
    /// The row's id.
    pub id: Uuid,
    /// The browser, as it named itself.
    pub user_agent: Option<String>,
    /// When it was used last.
    pub last_used_at: Timestamp,
    /// When it is forgotten.
    pub expires_at: Timestamp,
    /// When it was remembered.
    pub created_at: Timestamp,
}

/// Marks a standing device as used now; `false` when there is none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn touch(conn: &mut Conn, device: &TokenHash, user: UserId, now: Timestamp) -> Result<bool, StoreError> {
    let target = remembered_devices::table
        .filter(remembered_devices::token_hash.eq(device.as_bytes().as_slice()))
        .filter(remembered_devices::user_id.eq(user.uuid()))
        .filter(remembered_devices::expires_at.gt(now));
    Ok(diesel::update(target).set(remembered_devices::last_used_at.eq(now)).execute(conn)? == 1)
}

/// Whether a person asked to remember this browser, and that still holds.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn stands(conn: &mut Conn, device: &TokenHash, user: UserId, now: Timestamp) -> Result<bool, StoreError> {
    let rows = remembered_devices::table
        .filter(remembered_devices::token_hash.eq(device.as_bytes().as_slice()))
        .filter(remembered_devices::user_id.eq(user.uuid()))
        .filter(remembered_devices::expires_at.gt(now));
    Ok(diesel::select(exists(rows)).get_result(conn)?)
}

/// Remembers a browser until `expires_at`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn remember(
    conn: &mut Conn,
    (device, user): (&TokenHash, UserId),
    user_agent: Option<&str>,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = (
        remembered_devices::id.eq(RowId::new().uuid()),
        remembered_devices::user_id.eq(user.uuid()),
        remembered_devices::token_hash.eq(device.as_bytes().as_slice()),
        remembered_devices::user_agent.eq(user_agent),
        remembered_devices::last_used_at.eq(now),
        remembered_devices::expires_at.eq(expires_at),
        remembered_devices::created_at.eq(now),
    );
    diesel::insert_into(remembered_devices::table)
        .values(row)
        .on_conflict((remembered_devices::token_hash, remembered_devices::user_id))
        .do_update()
        .set((remembered_devices::last_used_at.eq(now), remembered_devices::expires_at.eq(expires_at)))
        .execute(conn)?;
    Ok(())
}

/// Lets everything that was remembered under one mark stand under another.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn move_mark(conn: &mut Conn, old: &TokenHash, new: &TokenHash) -> Result<(), StoreError> {
    let target =
        remembered_devices::table.filter(remembered_devices::token_hash.eq(old.as_bytes().as_slice()));
    diesel::update(target).set(remembered_devices::token_hash.eq(new.as_bytes().as_slice())).execute(conn)?;
    Ok(())
}

/// The standing devices of a person, the newest first.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<Vec<RememberedDeviceRow>, StoreError> {
    let rows = remembered_devices::table
        .filter(remembered_devices::user_id.eq(user.uuid()))
        .filter(remembered_devices::expires_at.gt(now))
        .order(remembered_devices::id.desc());
    Ok(rows.select(RememberedDeviceRow::as_select()).load(conn)?)
}

/// Forgets one device of a person; `false` when there is none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete(conn: &mut Conn, user: UserId, id: Uuid) -> Result<bool, StoreError> {
    let target = remembered_devices::table.find(id).filter(remembered_devices::user_id.eq(user.uuid()));
    Ok(diesel::delete(target).execute(conn)? == 1)
}

/// Forgets every device of a person; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
    let target = remembered_devices::table.filter(remembered_devices::user_id.eq(user.uuid()));
    Ok(diesel::delete(target).execute(conn)?)
}

/// Forgets at most `limit` devices that expired; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = remembered_devices::table
        .filter(remembered_devices::expires_at.le(now))
        .select(remembered_devices::id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    let target = remembered_devices::table.filter(remembered_devices::id.eq_any(expired));
    Ok(diesel::delete(target).execute(conn)?)
}
