//! Rows of `spent_provider_states`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::spent_provider_states;
use crate::store::{Conn, StoreError};
use crate::types::{RequestId, Timestamp};

/// Spends a state; `false` when it was spent before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(
    conn: &mut Conn,
    id: RequestId,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let row = (
        spent_provider_states::id.eq(id.uuid()),
        spent_provider_states::expires_at.eq(expires_at),
        spent_provider_states::created_at.eq(now),
    );
    let inserted = diesel::insert_into(spent_provider_states::table).values(row).on_conflict_do_nothing();
    Ok(inserted.execute(conn)? == 1)
}

/// Removes states that are too old to be taken anyway, a batch at a time; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, now: Timestamp, batch: i64) -> Result<usize, StoreError> {
    let expired = spent_provider_states::table
        .filter(spent_provider_states::expires_at.lt(now))
        .select(spent_provider_states::id)
        .limit(batch)
        .load::<Uuid>(conn)?;
    let deleted = spent_provider_states::table.filter(spent_provider_states::id.eq_any(expired));
    Ok(diesel::delete(deleted).execute(conn)?)
}
