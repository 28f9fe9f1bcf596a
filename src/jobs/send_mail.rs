//! Sends what waits in the outbox (MAIL-9).
//!
//! Any number of instances share the work: who takes a letter has it for two minutes, and whatever an instance had in hand
//! when it died is taken by another after that.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{Instant, timeout};

use crate::audit::{self, Actor, Event};
use crate::mail::{Attempt, Outbox, Outcome, Post, SendFailure};
use crate::store::{Conn, Db, StoreError, mail_outbox};
use crate::telemetry::Metrics;
use crate::types::{Clock, Timestamp};

/// How often the outbox is looked at when nothing was heard.
const EVERY: Duration = Duration::from_secs(1);

/// How often and how many times after it was heard that a letter comes: its transaction ends a little later.
const SOON: Duration = Duration::from_millis(25);
const LOOKS: u32 = 20;

/// How often is told what waits.
const MEASURE_EVERY: Duration = Duration::from_secs(10);

/// Letters that are on their way at a time.
const AT_A_TIME: usize = 4;

/// How long letters on their way are waited for when the instance ends.
const LAST_WORDS: Duration = Duration::from_secs(3);

/// What letters are sent with.
#[derive(Clone)]
pub struct Mailing {
    /// Carries them.
    pub post: Arc<Post>,
    /// Takes and opens them.
    pub outbox: Outbox,
    /// Told when a letter comes.
    pub wake: Arc<Notify>,
    /// Counts them.
    pub metrics: Metrics,
}

/// Sends letters until told to stop.
pub fn start(db: &Db, clock: &Clock, mailing: Mailing, stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    let sender = Sender { db: db.clone(), clock: clock.clone(), mailing };
    tokio::spawn(sender.run(stopped))
}

#[derive(Clone)]
struct Sender {
    db: Db,
    clock: Clock,
    mailing: Mailing,
}

impl Sender {
    async fn run(self, mut stopped: watch::Receiver<bool>) {
        let mut on_their_way = JoinSet::new();
        tokio::select! {
            () = self.work(&mut on_their_way) => {}
            _ = stopped.changed() => {}
        }
        // What does not come back in time is sent again by whoever takes it next.
        let _ = timeout(LAST_WORDS, async { while on_their_way.join_next().await.is_some() {} }).await;
    }

    /// Takes and sends, on and on.
    async fn work(&self, on_their_way: &mut JoinSet<()>) {
        let (mut looks_left, mut measured) = (0_u32, None::<Instant>);
        loop {
            if measured.is_none_or(|it| it.elapsed() >= MEASURE_EVERY) {
                self.measure().await;
                measured = Some(Instant::now());
            }
            let room = AT_A_TIME.saturating_sub(on_their_way.len());
            for attempt in self.take(room).await {
                on_their_way.spawn(self.clone().send(attempt));
            }
            let is_full = on_their_way.len() >= AT_A_TIME;
            let pause = if looks_left > 0 { SOON } else { EVERY };
            tokio::select! {
                // Whatever comes back makes room for the next.
                Some(_) = on_their_way.join_next() => {}
                () = self.mailing.wake.notified(), if !is_full => looks_left = LOOKS,
                () = tokio::time::sleep(pause), if !is_full => looks_left = looks_left.saturating_sub(1),
            }
        }
    }

    async fn take(&self, room: usize) -> Vec<Attempt> {
        if room == 0 {
            return Vec::new();
        }
        let (outbox, now) = (self.mailing.outbox.clone(), self.clock.now());
        let taken = self.db.transaction::<_, StoreError>(move |conn| outbox.take(conn, room, now)).await;
        taken.unwrap_or_else(|error| {
            tracing::debug!(%error, "the outbox cannot be read");
            Vec::new()
        })
    }

    /// Sends a letter and notes how it went.
    async fn send(self, attempt: Attempt) {
        let outcome = match &attempt.letter {
            None => Outcome::Dead("it cannot be opened".to_owned()),
            Some(letter) => match self.mailing.post.send(letter).await {
                Ok(()) => Outcome::Sent,
                Err(SendFailure::Passing(failure)) => Outcome::Postponed(failure),
                Err(SendFailure::Final(failure)) => Outcome::Dead(failure),
            },
        };
        let (id, now, ended) = (attempt.id, self.clock.now(), attempt.clone());
        let noted = self.db.transaction::<_, StoreError>(move |conn| note(conn, &ended, outcome, now)).await;
        match noted {
            Ok(Outcome::Sent) => self.mailing.metrics.count_mail("sent"),
            Ok(Outcome::Postponed(failure)) => {
                self.mailing.metrics.count_mail("postponed");
                tracing::warn!(mail.id = %id, mail.kind = attempt.kind, failure, "a letter could not be sent and is tried again");
            }
            Ok(Outcome::Dead(failure)) => {
                self.mailing.metrics.count_mail("dead");
                tracing::error!(mail.id = %id, mail.kind = attempt.kind, failure, "a letter was given up");
            }
            Ok(Outcome::Superseded) => {
                tracing::warn!(mail.id = %id, "a letter was taken by another instance before it was sent");
            }
            Err(error) => tracing::warn!(mail.id = %id, %error, "how a letter went could not be noted"),
        }
    }

    /// Tells what waits, and lets the post rest.
    async fn measure(&self) {
        let now = self.clock.now();
        if let Ok(waiting) = self.db.read::<_, StoreError>(mail_outbox::waiting).await {
            let age = waiting.oldest.and_then(|it| (now - it).to_std().ok());
            self.mailing.metrics.set_mail_outbox(waiting.letters, age.unwrap_or_default());
        }
        self.mailing.post.rest().await;
    }
}

/// Notes how an attempt went; a letter that was given up is a fact for the audit.
fn note(conn: &mut Conn, attempt: &Attempt, outcome: Outcome, now: Timestamp) -> Result<Outcome, StoreError> {
    let outcome = attempt.end(conn, outcome, now)?;
    if let Outcome::Dead(failure) = &outcome {
        let event = Event::MailDead {
            user_id: attempt.user_id,
            mail_id: attempt.id,
            kind: attempt.kind.clone(),
            failure: failure.clone(),
        };
        audit::record(conn, None, &Actor::System, &event, now)?;
    }
    Ok(outcome)
}
