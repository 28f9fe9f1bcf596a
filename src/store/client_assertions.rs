//! Rows of `client_assertions`.

use diesel::prelude::*;

use crate::store::schema::client_assertions;
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, Timestamp, TokenHash};

/// Marks an assertion as used; `false` when it was used before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(
    conn: &mut Conn,
    client_id: &ClientId,
    jti: &TokenHash,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let row = (
        client_assertions::client_id.eq(client_id.as_str()),
        client_assertions::jti_hash.eq(jti.as_bytes().as_slice()),
        client_assertions::expires_at.eq(expires_at),
        client_assertions::created_at.eq(now),
    );
    let inserted = diesel::insert_into(client_assertions::table).values(row).on_conflict_do_nothing();
    Ok(inserted.execute(conn)? == 1)
}

/// Removes assertions that no longer pass for another reason; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = client_assertions::table
        .filter(client_assertions::expires_at.lt(now))
        .select(client_assertions::jti_hash)
        .limit(limit);
    let expired: Vec<Vec<u8>> = expired.load(conn)?;
    let target = client_assertions::table
        .filter(client_assertions::jti_hash.eq_any(expired))
        .filter(client_assertions::expires_at.lt(now));
    Ok(diesel::delete(target).execute(conn)?)
}
