//! Asking for a letter by an address, alike for all addresses (MAIL-4).

use std::time::Duration;

use crate::accounts::links::{LetterRequest, LinkDesk};
use crate::audit::{self, Actor, Event};
use crate::limits::{Limit, Verdict};
use crate::store::{Conn, StoreError};

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
        let network = wish.origin.address.network().to_string();
        let counted =
            [(Limit::RecoverPerIp, network.as_str()), (Limit::RecoverPerAddress, wish.email.normalized())];
        for (limit, subject) in counted {
            let verdict = limits.take(conn, limit, &[subject], wish.at)?;
            if let Verdict::Refused { retry_after, limit: most } = verdict {
                let event = Event::LinkRequestThrottled { limit: limit.name() };
                audit::record(conn, Some(&wish.origin), &Actor::Anonymous, &event, wish.at)?;
                return Ok(Asked::Throttled { by: limit.name(), retry_after, limit: most });
            }
        }
        wish.keep(conn)?;
        Ok(Asked::Taken)
    };
    let asked = desk.db.transaction::<_, StoreError>(work).await?;
    desk.tell();
    Ok(asked)
}
