//! A password that was judged and hashed, ready to be stored in somebody's transaction.

use thiserror::Error;

use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::passwords::phc::is_importable;
use crate::accounts::users::NewAccount;
use crate::audit::Event;
use crate::store::{
    Conn, StoreError, email_change_links, password_history, remembered_devices, reset_links, users,
};
use crate::types::{Secret, SessionId, UserId};

/// A new password: judged, compared with the former ones, hashed.
#[derive(Clone, Debug)]
pub struct PreparedPassword {
    pub(super) hash: Secret<String>,
    pub(super) is_short: bool,
    /// How many former passwords are kept beside it; `None` leaves the history as it is.
    pub(super) former: Option<u32>,
}

/// A hash that cannot be taken over (PW-9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "not a password hash that can be taken over: it must be argon2, bcrypt ($2a$, $2b$, $2y$), pbkdf2 with SHA-256 or SHA-512 \
     (PHC or Django) or scrypt (PHC), and cost no more than about a second"
)]
pub struct UnknownHash;

impl PreparedPassword {
    /// A hash that another system made, of a password that nobody judged. It is replaced at the next sign-in.
    ///
    /// # Errors
    /// [`UnknownHash`] when it is of a kind that we do not verify, or would cost too much.
    pub fn imported(hash: Secret<String>) -> Result<Self, UnknownHash> {
        if is_importable(hash.expose()) {
            Ok(Self { hash, is_short: false, former: None })
        } else {
            Err(UnknownHash)
        }
    }

    /// Gives it to an account that is to be made.
    pub fn apply(&self, account: &mut NewAccount) {
        account.password_hash = Some(self.hash.clone());
        account.password_is_short = self.is_short;
    }
}

/// Sets a person's password and ends all access that the old one gave, but for the session that is named (PW-5). The old
/// password goes into the history, browsers are asked for a second factor again, a change of the address that waits is void,
/// `must_change_password` and the count of failures are cleared. `false` when there is no such
/// person. Whoever keeps a session gives it another token (SES-2).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn store(
    conn: &mut Conn,
    user_id: UserId,
    prepared: &PreparedPassword,
    kept: Option<SessionId>,
    cause: &Cause<'_>,
) -> Result<bool, StoreError> {
    users::lock(conn, &[user_id])?;
    let Some(before) = users::find_credentials(conn, user_id)? else { return Ok(false) };
    if let Some(old) = before.password_hash {
        password_history::insert(conn, user_id, &old, cause.now)?;
    }
    if let Some(former) = prepared.former {
        password_history::keep_newest(conn, user_id, former.into())?;
    }
    let new =
        users::NewPassword { password_hash: prepared.hash.expose(), password_is_short: prepared.is_short };
    if !users::set_password(conn, user_id, &new, cause.now)? {
        return Ok(false);
    }
    // Whoever knew the old one may have had a browser remembered, or asked for another address or for a link that sets another
    // password.
    remembered_devices::delete_of_user(conn, user_id)?;
    reset_links::delete_of_user(conn, user_id)?;
    email_change_links::delete_of_user(conn, user_id)?;
    endings::end_sessions_of_user(conn, user_id, kept, Ending::PasswordChanged, cause)?;
    cause.record(conn, &Event::PasswordChanged { user_id })?;
    Ok(true)
}

/// Whether the person's password is long enough only beside a second factor: whoever removes the last one must choose a longer
/// password first (PW-2).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn needs_longer(conn: &mut Conn, user_id: UserId) -> Result<bool, StoreError> {
    users::password_is_short(conn, user_id)
}
