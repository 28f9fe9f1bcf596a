//! Rows of `revoked_tokens`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::revoked_tokens;
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TokenId};

/// Remembers that an access token is revoked, until it would have expired; `false` when it was revoked before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(
    conn: &mut Conn,
    jti: TokenId,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let row = (
        revoked_tokens::jti.eq(jti.uuid()),
        revoked_tokens::expires_at.eq(expires_at),
        revoked_tokens::created_at.eq(now),
    );
    let inserted = diesel::insert_into(revoked_tokens::table).values(row).on_conflict_do_nothing();
    Ok(inserted.execute(conn)? == 1)
}

/// Whether an access token is revoked by itself.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn contains(conn: &mut Conn, jti: TokenId) -> Result<bool, StoreError> {
    let found = diesel::select(diesel::dsl::exists(revoked_tokens::table.find(jti.uuid())));
    Ok(found.get_result(conn)?)
}

/// Removes tokens that have expired; at most `limit`, gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = revoked_tokens::table
        .filter(revoked_tokens::expires_at.lt(now))
        .select(revoked_tokens::jti)
        .limit(limit);
    let expired: Vec<Uuid> = expired.load(conn)?;
    Ok(diesel::delete(revoked_tokens::table.filter(revoked_tokens::jti.eq_any(expired))).execute(conn)?)
}
