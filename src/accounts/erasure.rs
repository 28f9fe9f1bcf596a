//! PRIV-1: erasing a person. Whoever asks for it has a week for second thoughts, in which signing in or the mailed link keeps
//! the account. Then their rows go, what the audit holds of them is nobody's any more, their tokens are dead, and their id is
//! never given to anybody else.

use std::time::Duration;

use thiserror::Error;

use crate::accounts::administrators;
use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::notices;
use crate::accounts::users::{User, find};
use crate::audit::{self, Actor, Event};
use crate::mail::{Circumstances, Letter, Link, Mailer, Notice};
use crate::store::{Conn, StoreError, erasures, mail_outbox, users};
use crate::types::{PlainToken, Timestamp, UserId};

/// Where the link leads that keeps an account.
const KEEP_PAGE: &str = "/keep-account";

/// How long a person may think again.
pub const GRACE: Duration = Duration::from_secs(7 * 86_400);

/// Why somebody was not erased.
#[derive(Debug, Error)]
pub enum ErasureError {
    /// Nobody else could administer then (API-2).
    #[error("the last administrator cannot be erased")]
    LastAdministrator,
    /// There is no such account.
    #[error("there is no such account")]
    Unknown,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Asks to have a person erased after [`GRACE`]; their access ends now, and a letter brings a link that keeps the account. Gives
/// when it is erased.
///
/// # Errors
/// [`ErasureError`], when they may not be erased or the database fails.
pub fn ask(
    conn: &mut Conn,
    mailer: &Mailer,
    user_id: UserId,
    cause: &Cause<'_>,
) -> Result<Timestamp, ErasureError> {
    require_another_administrator(conn, user_id)?;
    let user = find(conn, user_id)?.ok_or(ErasureError::Unknown)?;
    let token = PlainToken::random();
    let due_at = erasures::ask(conn, user_id, &token.hash(), cause.now + GRACE, cause.now)?;
    cause.record(conn, &Event::ErasureAsked { user_id })?;
    endings::end_sessions_of_user(conn, user_id, None, Ending::ErasureAsked, cause)?;
    write(conn, mailer, (&user, &token, due_at), cause)?;
    Ok(due_at)
}

/// The letter goes to an address that was proven, as every notice does.
fn write(
    conn: &mut Conn,
    mailer: &Mailer,
    (user, token, erased_at): (&User, &PlainToken, Timestamp),
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    let Some(owner) = notices::owner(user).filter(|_| user.email_verified) else { return Ok(()) };
    let (undo, asked) = (Link::with_token(KEEP_PAGE, token), Circumstances::of(cause.origin, cause.now));
    mailer.enqueue(conn, &owner, &Letter::ErasureAsked { undo, erased_at, asked }, cause.now)
}

/// Keeps a person who had asked to be erased; `false` when they had not.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn undo(conn: &mut Conn, user_id: UserId, cause: &Cause<'_>) -> Result<bool, StoreError> {
    let had_asked = erasures::forget(conn, user_id)?;
    if had_asked {
        kept(conn, user_id, cause)?;
    }
    Ok(had_asked)
}

/// Tells the audit that a person who had asked to be erased stays.
pub(in crate::accounts) fn kept(
    conn: &mut Conn,
    user_id: UserId,
    cause: &Cause<'_>,
) -> Result<(), StoreError> {
    cause.record(conn, &Event::ErasureUndone { user_id })
}

/// Erases a person at once; a last letter tells them.
///
/// # Errors
/// [`ErasureError`], when they may not be erased or the database fails.
pub fn erase(
    conn: &mut Conn,
    mailer: &Mailer,
    user_id: UserId,
    cause: &Cause<'_>,
) -> Result<(), ErasureError> {
    require_another_administrator(conn, user_id)?;
    // What waits to be sent names them and their address; only the last letter outlives them.
    mail_outbox::delete_waiting_of_user(conn, user_id)?;
    if let Some(user) = find(conn, user_id)? {
        notices::tell(conn, mailer, &user, Notice::AccountDeleted, cause)?;
    }
    endings::end_sessions_of_user(conn, user_id, None, Ending::Erased, cause)?;
    if !users::delete(conn, user_id)? {
        return Err(ErasureError::Unknown);
    }
    erasures::bury(conn, user_id, cause.now)?;
    // Told without address and browser: those would be the erased person's.
    Cause { origin: None, ..*cause }.record(conn, &Event::UserErased { user_id })?;
    audit::forget_person(conn, user_id)?;
    Ok(())
}

/// Erases the people whose time is over, at most `limit`; gives how many it looked at. Call it in one transaction each with
/// `limit` 1, so that none waits for another's.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn erase_due(conn: &mut Conn, mailer: &Mailer, limit: i64, now: Timestamp) -> Result<usize, StoreError> {
    let due = erasures::list_due(conn, now, limit)?;
    let cause = Cause { actor: &Actor::System, origin: None, now };
    for user_id in &due {
        match erase_if_due(conn, mailer, *user_id, &cause) {
            Ok(()) | Err(ErasureError::Unknown) => {}
            // They became the last one since they asked, so they stay.
            Err(ErasureError::LastAdministrator) => {
                undo(conn, *user_id, &cause)?;
            }
            Err(ErasureError::Store(error)) => return Err(error),
        }
    }
    Ok(due.len())
}

/// Erases a person unless they signed in meanwhile.
fn erase_if_due(
    conn: &mut Conn,
    mailer: &Mailer,
    user_id: UserId,
    cause: &Cause<'_>,
) -> Result<(), ErasureError> {
    // Not the person alone: whoever holds administrators takes them in one order.
    require_another_administrator(conn, user_id)?;
    if erasures::is_due(conn, user_id, cause.now)? { erase(conn, mailer, user_id, cause) } else { Ok(()) }
}

/// Holds the person, and refuses when nobody else could administer without them.
fn require_another_administrator(conn: &mut Conn, user_id: UserId) -> Result<(), ErasureError> {
    users::find(conn, user_id)?.ok_or(ErasureError::Unknown)?;
    if administrators::is_last(conn, user_id)? {
        return Err(ErasureError::LastAdministrator);
    }
    users::lock(conn, &[user_id])?;
    Ok(())
}
