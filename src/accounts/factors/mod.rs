//! Second factors as a whole: who needs one, how many wrong ones there may be, in which browsers none is asked for, and what
//! every change of factors brings with it. What a factor is made of is in `totp`, `recovery_codes` and `passkeys`.

mod changes;
pub mod failures;
pub mod remembered_devices;
mod service;
mod taken_back;
mod upkeep;

pub use changes::{FactorChange, enforce, has_any, needs_longer_password, reset};
pub use service::{Enrolled, EnrolmentView, FactorProof, Factors, FirstCode, codes_where_none};
pub use taken_back::take_back;
pub use upkeep::{FactorsView, RecoveryCodesView, Removal, TotpView};

use crate::accounts::users::User;
use crate::config::FactorSettings;
use crate::store::{Conn, StoreError, users};
use crate::types::UserId;

/// Wants a second factor of somebody who has none, where the policy for administrators or for a group does (MFA-9), from this
/// sign-in on.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn demand_of(conn: &mut Conn, user: &User, settings: &FactorSettings) -> Result<(), StoreError> {
    if user.has_factor || user.must_enrol_factor { Ok(()) } else { demand(conn, user, settings) }
}

/// Notes whether a person, who lost a factor, has others; whoever must have one enrols another at once.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn settle(
    conn: &mut Conn,
    user: &User,
    has_others: bool,
    settings: &FactorSettings,
) -> Result<(), StoreError> {
    users::set_factor(conn, user.id, has_others, None)?;
    if has_others { Ok(()) } else { demand(conn, user, settings) }
}

fn demand(conn: &mut Conn, user: &User, settings: &FactorSettings) -> Result<(), StoreError> {
    if settings.admins_required && user.is_administrator {
        users::set_factor(conn, user.id, false, Some("administrators"))
    } else {
        users::demand_factor_of_members(conn, Some(user.id)).map(|_| ())
    }
}

/// Brings what groups want of a person in line with the groups they are in now (MFA-9).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn judge_groups(conn: &mut Conn, user: UserId) -> Result<(), StoreError> {
    users::release_members_from_factor(conn, Some(user))?;
    users::demand_factor_of_members(conn, Some(user))?;
    Ok(())
}
