//! Rate limits: token buckets in PostgreSQL, shared by all instances. Here is what is counted and how much of it is too
//! much; what to answer then is for those who ask.

mod limit;
mod verdict;

pub use limit::Limit;
pub use verdict::Verdict;

use std::time::Duration;

use crate::config::{LimitSettings, Rate};
use crate::store::limit_buckets::{self, Bucket, Taken, Taking};
use crate::store::{Conn, StoreError};
use crate::types::Timestamp;

/// How long a pair's first lock lasts (RL table); each further one 1.5 times as long, up to an hour (RL-1).
const FIRST_LOCK: Duration = Duration::from_secs(15 * 60);

/// Counts what must not happen too often.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    settings: LimitSettings,
}

impl Limits {
    /// Counts by these figures.
    #[must_use]
    pub const fn new(settings: LimitSettings) -> Self {
        Self { settings }
    }

    /// Counts one: after a failure, or before an attempt that [`Limits::give_back`] undoes when it succeeds, so that parallel
    /// attempts never are more than the limit. One round trip, none where the limit is off.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn take(
        &self,
        conn: &mut Conn,
        limit: Limit,
        subject: &[&str],
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        self.ask(conn, &Question { limit, subject, taking: Taking::Spend }, now)
    }

    /// Whether this is counted at all.
    #[must_use]
    pub const fn is_on(&self, limit: Limit) -> bool {
        !matches!(limit.rate(&self.settings), Rate::Off)
    }

    /// Whether there is room for one more, without counting it.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn peek(
        &self,
        conn: &mut Conn,
        limit: Limit,
        subject: &[&str],
        now: Timestamp,
    ) -> Result<Verdict, StoreError> {
        self.ask(conn, &Question { limit, subject, taking: Taking::Peek }, now)
    }

    /// Undoes one counting, and the lock that it set.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn give_back(&self, conn: &mut Conn, limit: Limit, subject: &[&str]) -> Result<(), StoreError> {
        self.bucket(limit, subject).map_or(Ok(()), |bucket| limit_buckets::give_back(conn, &bucket))
    }

    fn ask(&self, conn: &mut Conn, question: &Question<'_>, now: Timestamp) -> Result<Verdict, StoreError> {
        let Some(bucket) = self.bucket(question.limit, question.subject) else {
            return Ok(Verdict::Allowed { remaining: u32::MAX });
        };
        Ok(match limit_buckets::take(conn, &bucket, question.taking, now)? {
            Taken::Left(tokens) => Verdict::allowed(tokens),
            Taken::Wait(retry_after) => Verdict::Refused { retry_after, limit: bucket.capacity },
        })
    }

    /// The bucket of a limit; `None` where it is off.
    fn bucket(&self, limit: Limit, subject: &[&str]) -> Option<Bucket> {
        let Rate::PerWindow { count, window } = limit.rate(&self.settings) else { return None };
        let lock = limit.locks().then_some(FIRST_LOCK);
        Some(Bucket { key: limit.key(subject), capacity: count, window, lock })
    }
}

struct Question<'a> {
    limit: Limit,
    subject: &'a [&'a str],
    taking: Taking,
}

/// Removes buckets that say nothing any more, a batch at a time; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, batch: i64, now: Timestamp) -> Result<usize, StoreError> {
    limit_buckets::delete_expired(conn, now, batch)
}
