//! How long events are kept: by the month, one partition each.

use std::time::Duration;

use crate::store::audit_events;
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, UserId};

/// As far ahead as a partition is made, so that the first event of a month finds it.
const AHEAD: Duration = Duration::from_secs(28 * 86_400);

/// How many personal parts one statement removes.
const BATCH: i64 = 5_000;

/// Makes the partitions of this month and of the next. Call it at the start and every day.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn ensure_partitions(conn: &mut Conn, now: Timestamp) -> Result<(), StoreError> {
    audit_events::ensure_partition(conn, now)?;
    audit_events::ensure_partition(conn, now + AHEAD)?;
    Ok(())
}

/// Removes what is older than `retention`: whole months of events, and a batch of their personal parts; gives how many of
/// both. Call it again while the second number is not zero.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, retention: Duration, now: Timestamp) -> Result<(i32, usize), StoreError> {
    let before = now - retention;
    let months = audit_events::drop_partitions(conn, before)?;
    Ok((months, audit_events::delete_personal(conn, before, BATCH)?))
}

/// Removes the personal parts of all events about a person: what stays names nobody (PRIV-1).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn forget_person(conn: &mut Conn, person: UserId) -> Result<usize, StoreError> {
    audit_events::delete_personal_of(conn, person)
}
