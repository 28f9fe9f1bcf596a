//! MFA-5: wrong second factors, counted exactly and for the whole account: over all factors, sessions, instances and addresses.
//! Whoever asks holds the person's lock, so that guesses side by side are never more than the limit.

use std::time::Duration;

use crate::config::FactorSettings;
use crate::store::{Conn, StoreError, factor_failures};
use crate::types::{Timestamp, UserId};

/// How long failures are kept, which is longer than any window that can be set.
const KEPT: Duration = Duration::from_secs(31 * 24 * 60 * 60);

/// Whether one more factor is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It is.
    Some,
    /// It is not.
    None {
        /// When it is again.
        retry_after: Duration,
    },
}

/// Whether one more factor is looked at. The person must be locked.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn room(
    conn: &mut Conn,
    user: UserId,
    settings: &FactorSettings,
    now: Timestamp,
) -> Result<Room, StoreError> {
    let (count, window) = (settings.failures.count, settings.failures.window);
    let newest = factor_failures::newest(conn, user, now - window, count.into())?;
    let is_full = u32::try_from(newest.len()).is_ok_and(|it| it >= count);
    Ok(match newest.last() {
        Some(oldest) if is_full => {
            let retry_after = (*oldest + window - now).to_std().unwrap_or_default();
            Room::None { retry_after: retry_after.max(Duration::from_secs(1)) }
        }
        _ => Room::Some,
    })
}

/// Counts a wrong factor; says whether another one is looked at. The person must be locked.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn count(
    conn: &mut Conn,
    user: UserId,
    settings: &FactorSettings,
    now: Timestamp,
) -> Result<Room, StoreError> {
    factor_failures::insert(conn, user, now)?;
    room(conn, user, settings, now)
}

/// Removes failures that count no more, a batch at a time; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, batch: i64, now: Timestamp) -> Result<usize, StoreError> {
    factor_failures::delete_old(conn, now - KEPT, batch)
}
