//! What is asked of single rows at the same moment goes to the database in one statement.
//!
//! Who asks while a statement is under way waits for the next one, which takes along everybody who waits by then. An idle
//! server asks for each row by itself; the busier it is, the fewer round trips and thread switches it needs. Nothing is kept:
//! every answer was found after its question was put.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::store::db::{Conn, Db};
use crate::store::error::StoreError;

/// How many questions one statement takes along.
const MOST_AT_ONCE: usize = 64;

/// When who asks is told to come back: as soon as if they had asked by themselves.
const WAIT_FOR_ANSWER: Duration = Duration::from_millis(2300);

/// Answers each of many questions, in their order, by one statement that needs no transaction around it.
pub type AskMany<Q, A> = fn(&mut Conn, &[Q]) -> Result<Vec<A>, StoreError>;

/// Puts questions together. Clones share the queue.
pub struct Batch<Q, A>(Arc<Queue<Q, A>>);

struct Queue<Q, A> {
    db: Db,
    ask_many: AskMany<Q, A>,
    state: Mutex<State<Q, A>>,
}

struct State<Q, A> {
    waiting: Vec<Waiting<Q, A>>,
    is_under_way: bool,
}

struct Waiting<Q, A> {
    question: Q,
    answer: oneshot::Sender<A>,
}

impl<Q, A> Clone for Batch<Q, A> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<Q: Send + 'static, A: Send + 'static> Batch<Q, A> {
    /// Asks `db` by `ask_many`.
    #[must_use]
    pub fn new(db: Db, ask_many: AskMany<Q, A>) -> Self {
        let state = Mutex::new(State { waiting: Vec::new(), is_under_way: false });
        Self(Arc::new(Queue { db, ask_many, state }))
    }

    /// The answer to one question.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the statement failed or is not answered within two and a half seconds.
    pub async fn ask(&self, question: Q) -> Result<A, StoreError> {
        let (answer, answered) = oneshot::channel();
        if self.0.wait_in_line(Waiting { question, answer }) {
            let (db, trip) = (self.0.db.clone(), Trip::new(Arc::clone(&self.0)));
            // A task of its own, since others wait for it too: whoever began it may give up.
            tokio::spawn(async move { db.read(move |conn| trip.run(conn)).await });
        }
        // A statement that failed has told the log why; who asked can only come back.
        let answered = timeout(WAIT_FOR_ANSWER, answered).await.map_err(|_| StoreError::Unavailable)?;
        answered.map_err(|_| StoreError::Unavailable)
    }
}

impl<Q, A> Queue<Q, A> {
    /// Whether somebody must begin a trip for those in line.
    fn wait_in_line(&self, one: Waiting<Q, A>) -> bool {
        let mut state = self.state();
        state.waiting.push(one);
        !std::mem::replace(&mut state.is_under_way, true)
    }

    /// Those who go next; when nobody does, the trip is over.
    fn next(&self) -> Vec<Waiting<Q, A>> {
        let mut state = self.state();
        let count = state.waiting.len().min(MOST_AT_ONCE);
        state.is_under_way = count > 0;
        state.waiting.drain(..count).collect()
    }

    /// Nothing that can panic happens under the lock.
    fn state(&self) -> MutexGuard<'_, State<Q, A>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks until nobody waits.
struct Trip<Q, A> {
    queue: Arc<Queue<Q, A>>,
    /// Who is to be answered by the statement that is under way.
    going: Vec<oneshot::Sender<A>>,
    is_over: bool,
}

impl<Q, A> Trip<Q, A> {
    const fn new(queue: Arc<Queue<Q, A>>) -> Self {
        Self { queue, going: Vec::new(), is_over: false }
    }

    fn run(mut self, conn: &mut Conn) -> Result<(), StoreError> {
        loop {
            let next = self.queue.next();
            if next.is_empty() {
                self.is_over = true;
                return Ok(());
            }
            let (questions, going): (Vec<Q>, Vec<_>) =
                next.into_iter().map(|it| (it.question, it.answer)).unzip();
            self.going = going;
            self.ask(conn, &questions)?;
        }
    }

    fn ask(&mut self, conn: &mut Conn, questions: &[Q]) -> Result<(), StoreError> {
        let answers = (self.queue.ask_many)(conn, questions).inspect_err(|error| {
            if !error.is_outage() {
                tracing::error!(?error, "a statement for several requests failed");
            }
        })?;
        for (waiting, answer) in self.going.drain(..).zip(answers) {
            // Who has given up needs no answer.
            let _ = waiting.send(answer);
        }
        Ok(())
    }
}

/// A trip that ends early, because the database is away or the work panicked, sends away who waits behind it. Whoever hears of
/// it finds the way free.
impl<Q, A> Drop for Trip<Q, A> {
    fn drop(&mut self) {
        if !self.is_over {
            let mut state = self.queue.state();
            state.is_under_way = false;
            let behind = std::mem::take(&mut state.waiting);
            drop(state);
            drop(behind);
        }
    }
}
