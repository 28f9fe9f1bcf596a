//! Asking for a letter by an address, alike for all addresses (MAIL-4).

use std::time::Duration;

use crate::accounts::cause::Cause;
use crate::accounts::links::{LetterRequest, LinkDesk};
use crate::audit::{Actor, Event};
use crate::limits::{Limit, Limits, Verdict};
use crate::store::{Conn, StoreError};
use crate::types::EmailAddress;

/// What became of the wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// If there is an account that can use it, the letter is written.
    Taken,
    /// Too many were asked for, to this address or from this network.
    Throttled {
        /// The limit's name.
        by: &'static str,
        /// When to come back.
        retry_after: Duration,
        /// How many the limit allows in its window.
        limit: u32,
    },
}

/// Keeps the wish, unless too many were kept.
pub(in crate::accounts) async fn ask(desk: &LinkDesk, wish: LetterRequest) -> Result<Asked, StoreError> {
    let limits = desk.limits;
    let work = move |conn: &mut Conn| {
        let cause = Cause { actor: &Actor::Anonymous, origin: Some(&wish.origin), now: wish.at };
        if let Some(throttled) = count(conn, &limits, &wish.email, &cause)? {
            return Ok(throttled);
        }
        wish.keep(conn)?;
        Ok(Asked::Taken)
    };
    let asked = desk.db.transaction::<_, StoreError>(work).await?;
    desk.tell();
    Ok(asked)
}

/// Counts a letter to `email`, by the network that it is asked from and by the address; what it comes to where there were too many.
pub(in crate::accounts) fn count(
    conn: &mut Conn,
    limits: &Limits,
    email: &EmailAddress,
    cause: &Cause<'_>,
) -> Result<Option<Asked>, StoreError> {
    let network = cause.origin.map(|it| it.address.network().to_string());
    let network = network.as_deref().map(|it| (Limit::RecoverPerIp, it));
    for (limit, subject) in network.into_iter().chain([(Limit::RecoverPerAddress, email.normalized())]) {
        let verdict = limits.take(conn, limit, &[subject], cause.now)?;
        if let Verdict::Refused { retry_after, limit: most } = verdict {
            cause.record(conn, &Event::LinkRequestThrottled { limit: limit.name() })?;
            return Ok(Some(Asked::Throttled { by: limit.name(), retry_after, limit: most }));
        }
    }
    Ok(None)
}
