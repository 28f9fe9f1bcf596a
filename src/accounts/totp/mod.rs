//! Authenticator apps (RFC 6238): 6 digits, 30 seconds, one step of tolerance to either side (MFA-1).

mod code;
mod enrolment;
mod secret;

pub use code::TotpCode;
pub use enrolment::{Enrolment, SealedEnrolment};
pub use secret::TotpSecret;

use crate::accounts::totp::secret::step_of;
use crate::keys::Sealer;
use crate::store::totp_credentials::{self, TotpCredentialRow};
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TotpId, UserId};

/// The longest name of an app, in characters.
const LONGEST_NAME: usize = 64;

/// Whether one of the person's apps shows this code now, and none at or after its step was taken from that app before. The
/// person must be locked; two instances that look at once are told apart by the row.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn prove(
    conn: &mut Conn,
    sealer: &Sealer,
    user: UserId,
    code: &TotpCode,
    now: Timestamp,
) -> Result<bool, StoreError> {
    for row in totp_credentials::list(conn, user)? {
        let Some(secret) = TotpSecret::open(sealer, user, &row.sealed_secret) else {
            tracing::error!(totp.id = %row.id, "the secret of an authenticator app cannot be opened");
            continue;
        };
        let Some(step) = secret.matching_step(code, now) else { continue };
        if totp_credentials::accept_step(conn, row.id, step, now)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Adds an app whose first code was proven (MFA-2). That code is used with it. `false` when this enrolment was finished before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn add(
    conn: &mut Conn,
    sealer: &Sealer,
    (user, name): (UserId, &str),
    enrolment: &Enrolment,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let row = TotpCredentialRow {
        id: enrolment.id.uuid(),
        user_id: user.uuid(),
        name: shown_name(name),
        sealed_secret: enrolment.secret.seal(sealer, user),
        last_step: step_of(now) + 1,
        last_used_at: None,
        created_at: now,
    };
    totp_credentials::insert(conn, &row)
}

/// Removes an app of a person; `false` when there is none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn remove(conn: &mut Conn, user: UserId, id: TotpId) -> Result<bool, StoreError> {
    totp_credentials::delete(conn, user, id.uuid())
}

/// A name without what cannot be read, cut to what fits.
fn shown_name(text: &str) -> String {
    let plain: String = text.chars().filter(|it| !it.is_control()).take(LONGEST_NAME).collect();
    let plain = plain.trim();
    if plain.is_empty() { "Authenticator".to_owned() } else { plain.to_owned() }
}
