//! A token that somebody presents.

use std::time::Duration;

use crate::limits::{Limit, Limits, Verdict};
use crate::store::{Conn, StoreError};
use crate::types::{Origin, Timestamp};

/// What a token that somebody presents is worth.
#[derive(Debug)]
pub enum Presented<T> {
    /// It stands.
    Standing(T),
    /// It does not, for whatever reason: unknown, used, replaced, too old.
    Dead,
    /// So many were dead that this network is told to wait.
    Throttled {
        /// The limit's name.
        by: &'static str,
        /// When to come back.
        retry_after: Duration,
        /// How many dead ones the limit allows in its window.
        limit: u32,
    },
}

impl<T> Presented<T> {
    /// What was found; nothing is counted by the network it came from.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub(in crate::accounts) fn judge(
        conn: &mut Conn,
        found: Option<T>,
        limits: &Limits,
        origin: &Origin,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        Self::weigh(conn, found, (limits, &[Limit::BadLinksPerIp]), origin, now)
    }

    /// The same for a link that sets a password: dead ones are guesses at an account.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub(in crate::accounts) fn judge_reset(
        conn: &mut Conn,
        found: Option<T>,
        limits: &Limits,
        origin: &Origin,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let counted = [Limit::BadResetsPerIp, Limit::BadLinksPerIp];
        Self::weigh(conn, found, (limits, &counted), origin, now)
    }

    fn weigh(
        conn: &mut Conn,
        found: Option<T>,
        (limits, counted): (&Limits, &[Limit]),
        origin: &Origin,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        if let Some(found) = found {
            return Ok(Self::Standing(found));
        }
        let network = origin.address.network().to_string();
        for it in counted {
            if let Verdict::Refused { retry_after, limit } = limits.take(conn, *it, &[&network], now)? {
                return Ok(Self::Throttled { by: it.name(), retry_after, limit });
            }
        }
        Ok(Self::Dead)
    }
}
