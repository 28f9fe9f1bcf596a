//! Authenticator apps (RFC 6238): 6 digits, 30 seconds, one step of tolerance to either side (MFA-1).

mod code;
mod enrolment;
mod secret;

pub use code::TotpCode;
pub use enrolment::{Enrolment, ProvenApp, SealedEnrolment};
pub use secret::TotpSecret;

use crate::keys::Sealer;
use crate::store::totp_credentials::{self, TotpCredentialRow};
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TotpId, UserId};

/// Nobody needs more, and each one is compared with the code at the second step of a sign-in.
const MOST_APPS: i64 = 10;

/// The longest name of an app, in characters.
const LONGEST_NAME: usize = 64;

/// What became of an app that a person wanted to add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addition {
    /// It is theirs now.
    Added {
        /// The name that it is kept under.
        name: String,
    },
    /// This enrolment was finished before.
    FinishedBefore,
    /// The person has as many as there may be.
    TooMany,
}

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

/// Whether a person may add an app.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn has_room(conn: &mut Conn, user: UserId) -> Result<bool, StoreError> {
    Ok(totp_credentials::count(conn, user)? < MOST_APPS)
}

/// Adds an app whose first code was proven (MFA-2). That code is used with it. The person must be locked.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn add(
    conn: &mut Conn,
    sealer: &Sealer,
    (user, name): (UserId, &str),
    app: &ProvenApp,
    now: Timestamp,
) -> Result<Addition, StoreError> {
    if !has_room(conn, user)? {
        return Ok(Addition::TooMany);
    }
    let row = TotpCredentialRow {
        id: app.enrolment.id.uuid(),
        user_id: user.uuid(),
        name: shown_name(name),
        sealed_secret: app.enrolment.secret.seal(sealer, user),
        last_step: app.step,
        last_used_at: None,
        created_at: now,
    };
    let is_new = totp_credentials::insert(conn, &row)?;
    Ok(if is_new { Addition::Added { name: row.name } } else { Addition::FinishedBefore })
}

/// Gives an app another name; `false` when the person has none of this id.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn rename(conn: &mut Conn, user: UserId, id: TotpId, name: &str) -> Result<bool, StoreError> {
    totp_credentials::rename(conn, user, id.uuid(), &shown_name(name))
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
