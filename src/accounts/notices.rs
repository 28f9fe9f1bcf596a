//! MAIL-10: tells the owner of an account what happened to it.

use std::time::Duration;

use crate::accounts::cause::Cause;
use crate::accounts::links::mint_not_me;
use crate::accounts::users::User;
use crate::mail::{Circumstances, Letter, Link, Mailer, Notice, Recipient};
use crate::store::{Conn, StoreError};
use crate::types::EmailAddress;

/// Where owners go who did not do it.
const NOT_ME_PAGE: &str = "/not-me";

/// How long they have for that: a notice may wait unread for a holiday.
const NOT_ME_LIFETIME: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// Writes a notice to the address that `user` has, with the way out for an owner who did not do it. Call it in the transaction of the
/// cause; nothing is written where mail is off, nor to an address that was never proven.
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
    let Some(owner) = owner(user) else { return Ok(()) };
    // Nobody is in an account that is closed or gone.
    let is_over = matches!(notice, Notice::AccountSuspended | Notice::AccountDeleted);
    let not_me = if is_over { None } else { Some(not_me_link(conn, user, cause)?) };
    let circumstances = Circumstances::of(cause.origin, cause.now);
    let letter = Letter::Notice { notice, circumstances, not_me };
    mailer.enqueue(conn, &owner, &letter, cause.now)
}

/// The owner of an account as a letter finds them: at its address, in its language.
#[must_use]
pub fn owner(user: &User) -> Option<Recipient> {
    let address = EmailAddress::parse(&user.email).ok()?;
    Some(Recipient::owner(user.id, address, &user.name).reading(user.profile.locale.clone()))
}

/// A link for an owner who did not do it, as it stands in notices.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn not_me_link(conn: &mut Conn, user: &User, cause: &Cause<'_>) -> Result<Link, StoreError> {
    let minted = mint_not_me(conn, user, NOT_ME_LIFETIME, cause.now)?;
    Ok(Link::with_token(NOT_ME_PAGE, &minted.token))
}
