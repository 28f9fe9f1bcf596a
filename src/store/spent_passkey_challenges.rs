//! Rows of `spent_passkey_challenges`.

use diesel::prelude::*;

use crate::store::schema::spent_passkey_challenges as spent;
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TokenHash};

/// Marks a challenge as answered; `false` when it was answered before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(
    conn: &mut Conn,
    challenge: &TokenHash,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let row = (
        spent::challenge_hash.eq(challenge.as_bytes().as_slice()),
        spent::expires_at.eq(expires_at),
        spent::created_at.eq(now),
    );
    let inserted = diesel::insert_into(spent::table).values(row).on_conflict_do_nothing();
    Ok(inserted.execute(conn)? == 1)
}

/// Removes at most `limit` marks whose challenges are too old to be answered; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = spent::table.filter(spent::expires_at.lt(now)).select(spent::challenge_hash).limit(limit);
    let expired: Vec<Vec<u8>> = expired.load(conn)?;
    Ok(diesel::delete(spent::table.filter(spent::challenge_hash.eq_any(expired))).execute(conn)?)
}
