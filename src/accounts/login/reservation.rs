//! Pays for a guess before it is looked at, so that guesses side by side are never more than the limit (RL-1).

use std::time::Duration;

use crate::limits::{Limit, Limits, Verdict};
use crate::store::{Conn, StoreError};
use crate::types::{Origin, Timestamp, TokenHash};

/// What the browser shows of itself.
#[derive(Clone, Copy, Debug)]
pub(super) enum Trust {
    /// The account has signed in from it. It has a count of its own, which attacks from elsewhere do not touch.
    KnownDevice(TokenHash),
    /// Nothing.
    Unknown,
}

/// What was counted for a guess: given back when the guess was right, kept when it was not.
#[derive(Debug, Default)]
pub(super) struct Reservation {
    taken: Vec<(Limit, Vec<String>)>,
    exhausted: Vec<Limit>,
}

/// Whether the guess may be looked at.
pub(super) enum Reserved {
    Yes(Reservation),
    No { limit: Limit, retry_after: Duration, capacity: u32 },
}

impl Reservation {
    /// Takes from every bucket that counts this guess, or from none. The order is the same for all, so that two guesses never
    /// wait for each other.
    pub(super) fn take(
        conn: &mut Conn,
        limits: &Limits,
        wanted: Vec<(Limit, Vec<String>)>,
        now: Timestamp,
    ) -> Result<Reserved, StoreError> {
        let mut reservation = Self::default();
        for (limit, subject) in wanted {
            match limits.take(conn, limit, &parts(&subject), now)? {
                Verdict::Refused { retry_after, limit: capacity } => {
                    reservation.give_back(conn, limits)?;
                    return Ok(Reserved::No { limit, retry_after, capacity });
                }
                Verdict::Allowed { remaining: 0 } => reservation.exhausted.push(limit),
                Verdict::Allowed { .. } => {}
            }
            reservation.taken.push((limit, subject));
        }
        Ok(Reserved::Yes(reservation))
    }

    /// The limits whose last token this guess took: what it fails at begins their lock. Of guesses side by side one takes it.
    pub(super) fn into_exhausted(self) -> Vec<Limit> {
        self.exhausted
    }

    /// Undoes the counting.
    pub(super) fn give_back(self, conn: &mut Conn, limits: &Limits) -> Result<(), StoreError> {
        for (limit, subject) in self.taken {
            limits.give_back(conn, limit, &parts(&subject))?;
        }
        Ok(())
    }
}

/// What counts a guess. The generation moves on when the account is unlocked, which leaves behind all that was counted; accounts
/// that do not exist stay at the first.
pub(super) fn counted_by(
    (account, generation): (&str, i64),
    trust: Trust,
    origin: &Origin,
) -> Vec<(Limit, Vec<String>)> {
    let account = format!("{generation} {account}");
    let network = origin.address.network().to_string();
    match trust {
        Trust::KnownDevice(device) => {
            let device: String = device.as_bytes().iter().map(|it| format!("{it:02x}")).collect();
            vec![(Limit::LoginFailuresPerPair, vec![account, "device".to_owned(), device])]
        }
        Trust::Unknown => vec![
            (Limit::LoginFailuresPerAccount, vec![account.clone()]),
            (Limit::LoginFailuresPerIp, vec![network.clone()]),
            (Limit::LoginFailuresPerPair, vec![account, network]),
        ],
    }
}

fn parts(subject: &[String]) -> Vec<&str> {
    subject.iter().map(String::as_str).collect()
}
