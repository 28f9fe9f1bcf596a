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

/// Wants a second factor of an administrator who has none (MFA-9), from this sign-in on.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn demand_of(conn: &mut Conn, user: &User, settings: FactorSettings) -> Result<(), StoreError> {
    let is_demanded = settings.admins_required && user.is_administrator && !user.has_factor;
    if is_demanded && !user.must_enrol_factor {
        users::set_factor(conn, user.id, false, Some("administrators"))?;
    }
    Ok(())
}
