//! What every kind of link is made and judged with.

use std::sync::Arc;

use tokio::sync::Notify;

use crate::accounts::links::answers::{LetterRequest, answer};
use crate::config::Lifetimes;
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::store::{Db, StoreError, link_requests};
use crate::types::Clock;

/// What every kind of link is made and judged with. Clones share everything.
#[derive(Clone)]
pub struct LinkDesk {
    /// Where links are kept.
    pub db: Db,
    /// Who writes the letters.
    pub mailer: Mailer,
    /// Counts requests, and tokens that are none.
    pub limits: Limits,
    /// How long links live.
    pub lifetimes: Lifetimes,
    /// The time.
    pub clock: Clock,
    wake: Arc<Notify>,
}

impl LinkDesk {
    /// A desk with nobody waiting at it.
    #[must_use]
    pub fn new(db: Db, mailer: Mailer, limits: Limits, lifetimes: Lifetimes, clock: Clock) -> Self {
        Self { db, mailer, limits, lifetimes, clock, wake: Arc::default() }
    }

    /// Told when a request was committed on this instance.
    #[must_use]
    pub fn wake(&self) -> Arc<Notify> {
        Arc::clone(&self.wake)
    }

    /// Tells that requests were committed.
    pub fn tell(&self) {
        self.wake.notify_one();
    }

    /// Answers the oldest request that nobody else has in hand; `false` when none waits.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails; the request then waits on.
    pub async fn answer_next(&self) -> Result<bool, StoreError> {
        let (mailer, lifetimes, now) = (self.mailer.clone(), self.lifetimes, self.clock.now());
        let work = move |conn: &mut crate::store::Conn| {
            let Some(row) = link_requests::take(conn)? else { return Ok(false) };
            if let Some(request) = LetterRequest::from_row(row) {
                answer(conn, &mailer, &lifetimes, &request, now)?;
            }
            Ok(true)
        };
        self.db.transaction(work).await
    }
}
