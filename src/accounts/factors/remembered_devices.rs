//! Browsers in which a person asked to show no second factor for a while. They are known by the mark that every browser gets at
//! a sign-in; only the password counts in them then, and tokens say so.

use std::time::Duration;

use uuid::Uuid;

use crate::store::{Conn, StoreError, known_devices, remembered_devices};
use crate::types::{PlainToken, Timestamp, UserId};

pub use crate::store::remembered_devices::RememberedDeviceRow as RememberedDevice;

/// How long a browser is remembered.
pub const REMEMBERED_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Whether this browser is remembered for the person; notes that it was used.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn touch(
    conn: &mut Conn,
    device: Option<&PlainToken>,
    user: UserId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    device.map_or(Ok(false), |it| remembered_devices::touch(conn, &it.hash(), user, now))
}

/// Remembers a browser and gives it another mark, under which all goes on that was known of it: whoever may have seen the old
/// one gains nothing.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn remember(
    conn: &mut Conn,
    device: &PlainToken,
    user: UserId,
    user_agent: Option<&str>,
    now: Timestamp,
) -> Result<PlainToken, StoreError> {
    let mark = PlainToken::random();
    let (old, new) = (device.hash(), mark.hash());
    known_devices::move_mark(conn, &old, &new)?;
    remembered_devices::move_mark(conn, &old, &new)?;
    remembered_devices::remember(conn, (&new, user), user_agent, now + REMEMBERED_FOR, now)?;
    Ok(mark)
}

/// The browsers that are remembered for a person, the newest first.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<Vec<RememberedDevice>, StoreError> {
    remembered_devices::list(conn, user, now)
}

/// Forgets one browser of a person; `false` when there is none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn forget(conn: &mut Conn, user: UserId, id: Uuid) -> Result<bool, StoreError> {
    remembered_devices::delete(conn, user, id)
}

/// Removes browsers that are remembered no longer, a batch at a time; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, batch: i64, now: Timestamp) -> Result<usize, StoreError> {
    remembered_devices::delete_expired(conn, now, batch)
}
