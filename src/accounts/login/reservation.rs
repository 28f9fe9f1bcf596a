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
            let verdict = limits.take(conn, limit, &parts(&subject), now)?;
            if let Verdict::Refused { retry_after, limit: capacity } = verdict {
                reservation.give_back(conn, limits)?;
                return Ok(Reserved::No { limit, retry_after, capacity });
            }
            reservation.taken.push((limit, subject));
        }
        Ok(Reserved::Yes(reservation))
    }

    /// Undoes the counting.
    pub(super) fn give_back(self, conn: &mut Conn, limits: &Limits) -> Result<(), StoreError> {
        for (limit, subject) in self.taken {
            limits.give_back(conn, limit, &parts(&subject))?;
        }
        Ok(())
    }
}

/// What counts a guess.
pub(super) fn counted_by(account: &str, trust: Trust, origin: &Origin) -> Vec<(Limit, Vec<String>)> {
    let account = account.to_owned();
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
