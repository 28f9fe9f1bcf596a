//! Browsers that an account has signed in from. They go on while others attack the account (RL-1, RL-2), which is all that
//! the mark gives: it signs nobody in.

use std::time::Duration;

use crate::store::{Conn, StoreError, known_devices};
use crate::types::{PlainToken, Timestamp, UserId};

/// How long an unused mark is kept.
const KEPT_UNUSED: Duration = Duration::from_secs(400 * 86_400);

/// Whether the browser with this mark has signed in to the account before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn is_known(conn: &mut Conn, device: Option<&PlainToken>, user: UserId) -> Result<bool, StoreError> {
    device.map_or(Ok(false), |it| known_devices::is_known(conn, &it.hash(), user))
}

/// Marks the browser of a person who just signed in. A mark of ours that it carries is used for this account too; anything
/// else is replaced, so that nobody chooses a mark for somebody.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn remember(
    conn: &mut Conn,
    device: Option<&PlainToken>,
    user: UserId,
    now: Timestamp,
) -> Result<PlainToken, StoreError> {
    let mark = match device {
        Some(device) if known_devices::exists_for_anyone(conn, &device.hash())? => device.clone(),
        _ => PlainToken::random(),
    };
    known_devices::remember(conn, &mark.hash(), user, now)?;
    Ok(mark)
}

/// Removes marks unused for long, a batch at a time; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, batch: i64, now: Timestamp) -> Result<usize, StoreError> {
    known_devices::delete_unused(conn, now - KEPT_UNUSED, batch)
}
