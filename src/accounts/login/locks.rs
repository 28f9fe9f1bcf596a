//! What a failed sign-in brings about beyond itself. A lock is told when it begins, once in the audit and once to the owner; whoever
//! is refused while it lasts leaves no trace that grows.

use crate::accounts::cause::Cause;
use crate::accounts::login::begun::MOST_FAILURES;
use crate::accounts::login::proven::Refuted;
use crate::accounts::notices;
use crate::accounts::users;
use crate::audit::{self, Actor, Event};
use crate::mail::{Circumstances, Letter, Mailer, Notice};
use crate::store::{Conn, StoreError};
use crate::types::{Origin, Timestamp, UserId};

/// RL-2, as the audit names it beside the limits.
const PASSWORD_FAILURES: &str = "password_failures";

/// A sign-in that failed.
pub(super) struct Failed<'a> {
    pub(super) refuted: &'a Refuted,
    /// How many wrong passwords there are by now, one after another, where this was one from an unknown device.
    pub(super) failures: i32,
    pub(super) origin: &'a Origin,
}

/// Tells what this failure used up; gives whether a lock began with it.
pub(super) fn tell(
    conn: &mut Conn,
    failed: &Failed<'_>,
    mailer: &Mailer,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let user_id = failed.refuted.user_id;
    let record = |conn: &mut Conn, event: Event| {
        audit::record(conn, Some(failed.origin), &Actor::Anonymous, &event, now)
    };
    let mut began_lock = false;
    for limit in &failed.refuted.exhausted {
        if limit.locks() {
            began_lock = true;
            record(conn, Event::LoginLocked { user_id, limit: limit.name() })?;
        } else {
            record(conn, Event::LoginThrottled { user_id, limit: limit.name() })?;
        }
    }
    if failed.failures == MOST_FAILURES {
        began_lock = true;
        record(conn, Event::LoginLocked { user_id, limit: PASSWORD_FAILURES })?;
    }
    if began_lock {
        tell_owner(conn, user_id, failed.origin, (mailer, now))?;
    }
    Ok(began_lock)
}

/// Writes to the owner. Where nobody is written to, the letter is written all the same and thrown away, so that the answer takes
/// as long (PW-7).
fn tell_owner(
    conn: &mut Conn,
    user_id: Option<UserId>,
    origin: &Origin,
    (mailer, now): (&Mailer, Timestamp),
) -> Result<(), StoreError> {
    let user = match user_id {
        Some(id) => users::find(conn, id)?,
        None => None,
    };
    let told = user.filter(|it| it.is_active() && it.email_verified);
    if let Some(user) = told {
        let cause = Cause { actor: &Actor::Anonymous, origin: Some(origin), now };
        return notices::tell(conn, mailer, &user, Notice::AccountLocked, &cause);
    }
    let circumstances = Circumstances::of(Some(origin), now);
    mailer.rehearse(&Letter::Notice { notice: Notice::AccountLocked, circumstances, not_me: None });
    Ok(())
}
