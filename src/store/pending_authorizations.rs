//! Rows of `pending_authorizations`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::pending_authorizations as pending;
use crate::store::{Conn, StoreError};
use crate::types::{RequestId, Timestamp};

/// Keeps sealed parameters until `expires_at`, in place of earlier ones of the same request.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn upsert(
    conn: &mut Conn,
    id: RequestId,
    sealed_parameters: &str,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = (
        pending::id.eq(id.uuid()),
        pending::parameters.eq(sealed_parameters),
        pending::expires_at.eq(expires_at),
        pending::created_at.eq(now),
    );
    diesel::insert_into(pending::table)
        .values(row)
        .on_conflict(pending::id)
        .do_update()
        .set((pending::parameters.eq(sealed_parameters), pending::expires_at.eq(expires_at)))
        .execute(conn)?;
    Ok(())
}

/// The sealed parameters that are kept under `id`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, id: RequestId) -> Result<Option<String>, StoreError> {
    Ok(pending::table.find(id.uuid()).select(pending::parameters).first(conn).optional()?)
}

/// Removes what has expired; at most `limit`, gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = pending::table.filter(pending::expires_at.lt(now)).select(pending::id).limit(limit);
    let expired: Vec<Uuid> = expired.load(conn)?;
    Ok(diesel::delete(pending::table.filter(pending::id.eq_any(expired))).execute(conn)?)
}
