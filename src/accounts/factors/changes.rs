//! What every change of factors brings with it (MFA-7): the account's own note, an audit event, and the end of what the factors
//! proved so far, which is remembered browsers, sign-ins on their way and other sessions' assurance.

use crate::accounts::cause::Cause;
use crate::accounts::users::User;
use crate::audit::Event;
use crate::config::FactorSettings;
use crate::store::{
    Conn, StoreError, factor_failures, login_challenges, passkeys, recovery_codes, remembered_devices,
    sessions, totp_credentials, users,
};
use crate::types::{SessionId, UserId};

/// A factor of this kind (`totp`, `passkey`) was added. `session` is where that was done; what it proved stays.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn added(
    conn: &mut Conn,
    user: UserId,
    kind: &'static str,
    session: Option<SessionId>,
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    users::set_factor(conn, user, true, None)?;
    forget_proofs(conn, user, session, cause)?;
    cause.record(conn, &Event::FactorAdded { user_id: user, kind })
}

/// A factor of this kind was removed; `has_others` says whether the account still has one. Without one the recovery codes go
/// too, and an administrator must enrol another at once.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn removed(
    conn: &mut Conn,
    user: &User,
    (kind, has_others): (&'static str, bool),
    settings: FactorSettings,
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    let is_demanded = settings.admins_required && user.is_administrator && !has_others;
    users::set_factor(conn, user.id, has_others, is_demanded.then_some("administrators"))?;
    if !has_others {
        recovery_codes::delete_of_user(conn, user.id)?;
    }
    forget_proofs(conn, user.id, None, cause)?;
    cause.record(conn, &Event::FactorRemoved { user_id: user.id, kind })
}

/// Takes every factor from a person who can no longer show any; they must enrol another before anything else.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn reset(conn: &mut Conn, user: UserId, cause: &Cause<'_>) -> Result<(), StoreError> {
    users::lock(conn, &[user])?;
    totp_credentials::delete_of_user(conn, user)?;
    passkeys::delete_of_user(conn, user)?;
    recovery_codes::delete_of_user(conn, user)?;
    factor_failures::delete_of_user(conn, user)?;
    users::set_factor(conn, user, false, Some("operator"))?;
    forget_proofs(conn, user, None, cause)?;
    cause.record(conn, &Event::FactorsReset { user_id: user })
}

/// Whether a person has any second factor. Recovery codes are none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn has_any(conn: &mut Conn, user: UserId) -> Result<bool, StoreError> {
    Ok(totp_credentials::count(conn, user)? > 0 || passkeys::count(conn, user)? > 0)
}

/// Brings what is wanted of administrators in line with the setting; gives how many accounts that changed.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn enforce(conn: &mut Conn, settings: FactorSettings) -> Result<usize, StoreError> {
    if settings.admins_required {
        users::demand_factor_of_administrators(conn)
    } else {
        users::release_administrators_from_factor(conn)
    }
}

fn forget_proofs(
    conn: &mut Conn,
    user: UserId,
    except: Option<SessionId>,
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    remembered_devices::delete_of_user(conn, user)?;
    login_challenges::consume_of_user(conn, user, cause.now)?;
    sessions::forget_assurance(conn, user, except)
}
