//! MAIL-7: what an account that never proved its address loses when the owner of the address does.

use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::audit::Event;
use crate::store::{
    Conn, StoreError, known_devices, linked_identities, login_links, passkeys, password_history,
    recovery_codes, remembered_devices, terms_acceptances, totp_credentials, users,
};
use crate::types::UserId;

/// Takes away what a stranger may have put into the account before: password, factors, sessions, tokens,
/// devices, links to other providers, ways in that the operator gave. Whoever proves the address then chooses anew.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn clean(conn: &mut Conn, user_id: UserId, cause: &Cause<'_>) -> Result<(), StoreError> {
    users::lock(conn, &[user_id])?;
    users::clear_password(conn, user_id, cause.now)?;
    password_history::keep_newest(conn, user_id, 0)?;
    totp_credentials::delete_of_user(conn, user_id)?;
    recovery_codes::delete_of_user(conn, user_id)?;
    passkeys::delete_of_user(conn, user_id)?;
    users::set_factor(conn, user_id, false, None)?;
    remembered_devices::delete_of_user(conn, user_id)?;
    known_devices::delete_of_user(conn, user_id)?;
    linked_identities::delete_of_user(conn, user_id)?;
    login_links::delete_of_user(conn, user_id)?;
    // Whoever accepted them may not have been the owner.
    terms_acceptances::delete_of_user(conn, user_id)?;
    endings::end_sessions_of_user(conn, user_id, None, Ending::OwnerProven, cause)?;
    cause.record(conn, &Event::UnprovenCleaned { user_id })
}
