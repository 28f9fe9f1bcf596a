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
        if let Some(found) = found {
            return Ok(Self::Standing(found));
        }
        let network = origin.address.network().to_string();
        Ok(match limits.take(conn, Limit::BadLinksPerIp, &[&network], now)? {
            Verdict::Allowed { .. } => Self::Dead,
            Verdict::Refused { retry_after, limit } => Self::Throttled { retry_after, limit },
        })
    }
}
