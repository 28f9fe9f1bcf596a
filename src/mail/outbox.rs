//! Takes letters out of the outbox and decides what becomes of an attempt.

use std::sync::Arc;
use std::time::Duration;

use crate::mail::sealed;
use crate::mail::{OpenLetter, Seal};
use crate::store::mail_outbox::{self, Ended, TakenMail};
use crate::store::{Conn, StoreError};
use crate::types::{MailId, Timestamp, UserId};

/// How long a letter belongs to who took it: longer than an attempt may take, so that only a dead instance loses it.
const TAKEN_FOR: Duration = Duration::from_secs(120);

/// The first pause after a failure; each is three times as long as the one before.
const SHORTEST_PAUSE: Duration = Duration::from_secs(10);

/// The longest pause.
const LONGEST_PAUSE: Duration = Duration::from_secs(3600);

/// How long a letter is tried.
const LONGEST_TRY: Duration = Duration::from_secs(2 * 86_400);

/// Opens what the outbox keeps.
#[derive(Clone)]
pub struct Outbox {
    seal: Arc<dyn Seal>,
}

/// A letter in hand.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The letter's id.
    pub id: MailId,
    /// Which letter it is.
    pub kind: String,
    /// Whose account it is about.
    pub user_id: Option<UserId>,
    /// What to send; `None` where it cannot be opened.
    pub letter: Option<OpenLetter>,
    number: i32,
    written_at: Timestamp,
}

/// How an attempt went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The mail server has the letter.
    Sent,
    /// It may go better another time.
    Postponed(String),
    /// It will not go better.
    Dead(String),
    /// Somebody else has taken the letter meanwhile: this attempt no longer counts.
    Superseded,
}

impl Outbox {
    /// An outbox whose letters `seal` opens.
    #[must_use]
    pub const fn new(seal: Arc<dyn Seal>) -> Self {
        Self { seal }
    }

    /// Takes letters that are due, `limit` at most; nobody else takes them within two minutes.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn take(&self, conn: &mut Conn, limit: usize, now: Timestamp) -> Result<Vec<Attempt>, StoreError> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let taken = mail_outbox::take(conn, limit, now + TAKEN_FOR, now)?;
        Ok(taken.into_iter().map(|it| self.attempt(it)).collect())
    }

    fn attempt(&self, taken: TakenMail) -> Attempt {
        let id = MailId::from(taken.id);
        let opened = taken.sealed_letter.and_then(|it| sealed::open(&*self.seal, id, &it));
        let letter = opened.map(|(to, written)| OpenLetter {
            id,
            kind: taken.kind.clone(),
            to,
            written_at: taken.created_at,
            written,
        });
        Attempt {
            id,
            kind: taken.kind,
            user_id: taken.user_id.map(UserId::from),
            letter,
            number: taken.attempts,
            written_at: taken.created_at,
        }
    }
}

impl Attempt {
    /// Notes how the attempt went, and gives what became of the letter: one that was tried for two days is given up.
    ///
    /// # Errors
    /// [`StoreError`] when the database fails.
    pub fn end(&self, conn: &mut Conn, outcome: Outcome, now: Timestamp) -> Result<Outcome, StoreError> {
        let until = now + pause_after(self.number);
        let outcome = match outcome {
            Outcome::Postponed(failure) if until > self.written_at + LONGEST_TRY => Outcome::Dead(failure),
            outcome => outcome,
        };
        let ended = match &outcome {
            Outcome::Sent => Ended::Sent,
            Outcome::Postponed(failure) => Ended::Postponed { until, failure },
            Outcome::Dead(failure) => Ended::Dead { failure },
            Outcome::Superseded => return Ok(outcome),
        };
        let counts = mail_outbox::end_attempt(conn, self.id, self.number, ended, now)?;
        Ok(if counts { outcome } else { Outcome::Superseded })
    }
}

/// The pause after the attempt with this number, which begins at 1.
fn pause_after(number: i32) -> Duration {
    let steps = u32::try_from(number.saturating_sub(1)).unwrap_or(0).min(8);
    (SHORTEST_PAUSE * 3_u32.pow(steps)).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_9_pauses_grow_from_ten_seconds_to_an_hour() {
        let seconds: Vec<_> = (1..=8).map(|it| pause_after(it).as_secs()).collect();
        assert_eq!(seconds, [10, 30, 90, 270, 810, 2430, 3600, 3600]);
        assert_eq!(pause_after(i32::MAX), LONGEST_PAUSE);
        assert_eq!(pause_after(0), SHORTEST_PAUSE);
    }
}
