//! MAIL-10: tells the owner of an account what happened to it.

use crate::accounts::cause::Cause;
use crate::accounts::users::User;
use crate::mail::{Circumstances, Letter, Mailer, Notice, Recipient};
use crate::store::{Conn, StoreError};
use crate::types::EmailAddress;

/// Writes a notice to the address that `user` has. Call it in the transaction of the cause; nothing is written where mail is off,
/// nor to an address that was never proven.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn tell(
    conn: &mut Conn,
    mailer: &Mailer,
    user: &User,
    notice: Notice,
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    if !mailer.is_on() || !user.email_verified {
        return Ok(());
    }
    let Ok(address) = EmailAddress::parse(&user.email) else { return Ok(()) };
    let recipient = Recipient::owner(user.id, address, &user.name).reading(user.profile.locale.clone());
    let circumstances = Circumstances::of(cause.origin, cause.now);
    let letter = Letter::Notice { notice, circumstances, not_me: None };
    mailer.enqueue(conn, &recipient, &letter, cause.now)
}
