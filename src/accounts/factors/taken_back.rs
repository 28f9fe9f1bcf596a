//! What somebody else put into an account goes when its owner takes it back; what was there before stays.

use crate::accounts::cause::Cause;
use crate::accounts::factors::changes::{forget_proofs, has_any};
use crate::accounts::factors::settle;
use crate::accounts::users::User;
use crate::audit::Event;
use crate::config::FactorSettings;
use crate::store::{Conn, StoreError, passkeys, recovery_codes, totp_credentials};
use crate::types::Timestamp;

/// Removes every factor that was added at `since` or later, the recovery codes that were made then, and every remembered browser;
/// gives how many factors. The person is locked.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn take_back(
    conn: &mut Conn,
    user: &User,
    since: Timestamp,
    settings: &FactorSettings,
    cause: &Cause<'_>,
) -> Result<usize, StoreError> {
    let apps = totp_credentials::delete_since(conn, user.id, since)?;
    let keys = passkeys::delete_since(conn, user.id, since)?;
    recovery_codes::delete_since(conn, user.id, since)?;
    forget_proofs(conn, user.id, None, cause)?;
    for (kind, count) in [("totp", apps), ("passkey", keys)] {
        for _ in 0..count {
            cause.record(conn, &Event::FactorRemoved { user_id: user.id, kind })?;
        }
    }
    if apps + keys > 0 {
        let has_others = has_any(conn, user.id)?;
        if !has_others {
            recovery_codes::delete_of_user(conn, user.id)?;
        }
        settle(conn, user, has_others, settings)?;
    }
    Ok(apps + keys)
}
