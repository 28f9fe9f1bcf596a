//! The pool that hashes.

use std::io;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use argon2::Params;
use thiserror::Error;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use crate::accounts::passwords::LONGEST_BYTES;
use crate::accounts::passwords::arena::Arena;
use crate::accounts::passwords::phc::{self, Stored};
use crate::accounts::passwords::queue::Queue;
use crate::config::PasswordSettings;
use crate::types::Secret;

/// How many hashes may wait for each thread: at 18 ms a hash the last one waits about half a second.
const WAITING_PER_THREAD: usize = 32;

/// When whoever was sent away may come back.
const RETRY_AFTER: Duration = Duration::from_secs(1);

/// Why a pool does not start.
#[derive(Debug, Error)]
pub enum HasherError {
    /// Argon2 does not take these parameters.
    #[error("argon2 does not take these parameters")]
    Parameters,
    /// The machine gave no thread.
    #[error("no thread for hashing")]
    Thread(#[source] io::Error),
}

/// Every thread is taken and the queue is full: answer 503 (PW-8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("too many sign-ins at once")]
pub struct HasherBusy {
    /// When to come back.
    pub retry_after: Duration,
}

impl HasherBusy {
    const NOW: Self = Self { retry_after: RETRY_AFTER };
}

/// Whether a password is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordVerdict {
    /// It is.
    Right {
        /// Whether its hash is weaker than the settings ask for now (PW-1).
        needs_rehash: bool,
    },
    /// It is not, or there is none.
    Wrong,
}

/// How many threads hash and how many hashes may wait.
#[derive(Clone, Copy, Debug)]
pub struct HasherSize {
    /// Threads.
    pub threads: usize,
    /// Hashes that wait, for all threads together.
    pub waiting: usize,
}

impl HasherSize {
    /// One thread for each core, and as many that wait for each thread as half a second allows.
    #[must_use]
    pub fn of_this_machine() -> Self {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        Self { threads, waiting: threads * WAITING_PER_THREAD }
    }
}

/// How the pool stands, for metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HasherStatus {
    /// Sign-ins that were admitted and are not done.
    pub admitted: usize,
    /// Hashes that wait for a thread.
    pub waiting: usize,
}

/// Hashes on threads of its own, so that nothing else waits. Clones share the pool; the threads end with the last one.
#[derive(Clone)]
pub struct Hasher {
    pool: Arc<Pool>,
}

struct Pool {
    queue: Arc<Queue>,
    places: Arc<Semaphore>,
    size: HasherSize,
    params: Params,
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.queue.close();
    }
}

impl Hasher {
    /// Starts the threads.
    ///
    /// # Errors
    /// [`HasherError`] when the parameters or the machine do not allow it.
    pub fn start(settings: &PasswordSettings, size: HasherSize) -> Result<Self, HasherError> {
        let params = Params::new(settings.argon2_memory_kib, settings.argon2_passes, 1, None);
        let params = params.map_err(|_| HasherError::Parameters)?;
        let queue = Arc::new(Queue::default());
        let places = Arc::new(Semaphore::new(size.threads + size.waiting));
        let pool = Arc::new(Pool { queue: Arc::clone(&queue), places, size, params });
        for number in 0..size.threads {
            let queue = Arc::clone(&queue);
            let thread = thread::Builder::new().name(format!("argon2-{number}"));
            thread.spawn(move || queue.work()).map_err(HasherError::Thread)?;
        }
        Ok(Self { pool })
    }

    /// A place in the pool, held until it is dropped, for work that must not begin in vain.
    ///
    /// # Errors
    /// [`HasherBusy`] when there is none.
    pub fn admit(&self) -> Result<Admission, HasherBusy> {
        let place = Arc::clone(&self.pool.places).try_acquire_owned().map_err(|_| HasherBusy::NOW)?;
        Ok(Admission { pool: Arc::clone(&self.pool), _place: place })
    }

    /// A place for what can be left out: the last half of the pool is kept for those who sign in.
    ///
    /// # Errors
    /// [`HasherBusy`] when half of the places are taken.
    pub(super) fn admit_advice(&self) -> Result<Admission, HasherBusy> {
        let places = self.pool.size.threads + self.pool.size.waiting;
        if self.pool.places.available_permits() * 2 <= places {
            return Err(HasherBusy::NOW);
        }
        self.admit()
    }

    /// Whether this is the password of the hash. Without a hash it takes as long and says no.
    ///
    /// # Errors
    /// [`HasherBusy`] when there is no place in the pool.
    pub async fn verify(
        &self,
        phc: Option<Secret<String>>,
        password: Secret<String>,
    ) -> Result<PasswordVerdict, HasherBusy> {
        self.admit()?.verify(phc, password).await
    }

    /// The hash of a new password, a PHC string.
    ///
    /// # Errors
    /// [`HasherBusy`] when there is no place in the pool.
    pub async fn hash(&self, password: Secret<String>) -> Result<Secret<String>, HasherBusy> {
        self.admit()?.hash(password).await
    }

    /// Computes on this thread what waits now: a pool without threads lets a test act while a hash waits.
    pub fn work_off(&self) {
        self.pool.queue.work_off();
    }

    /// How the pool stands.
    #[must_use]
    pub fn status(&self) -> HasherStatus {
        let places = self.pool.size.threads + self.pool.size.waiting;
        let admitted = places.saturating_sub(self.pool.places.available_permits());
        HasherStatus { admitted, waiting: self.pool.queue.len() }
    }
}

/// A place in the pool.
pub struct Admission {
    pool: Arc<Pool>,
    _place: OwnedSemaphorePermit,
}

impl Admission {
    /// As [`Hasher::verify`].
    ///
    /// # Errors
    /// [`HasherBusy`] when the pool ends meanwhile.
    pub async fn verify(
        &self,
        phc: Option<Secret<String>>,
        password: Secret<String>,
    ) -> Result<PasswordVerdict, HasherBusy> {
        if password.expose().len() > LONGEST_BYTES {
            return Ok(PasswordVerdict::Wrong);
        }
        let params = self.pool.params.clone();
        self.run(move |arena| {
            let stored = phc.and_then(|it| Stored::parse(it.expose(), &params));
            let stored = stored.unwrap_or_else(|| Stored::dummy(&params));
            match stored.verify(password.expose(), arena) {
                Some(needs_rehash) => PasswordVerdict::Right { needs_rehash },
                None => PasswordVerdict::Wrong,
            }
        })
        .await
    }

    /// As [`Hasher::hash`].
    ///
    /// # Errors
    /// [`HasherBusy`] when the pool ends meanwhile.
    pub async fn hash(&self, password: Secret<String>) -> Result<Secret<String>, HasherBusy> {
        let params = self.pool.params.clone();
        let hash = self.run(move |arena| phc::hash(password.expose(), &params, arena)).await?;
        hash.ok_or(HasherBusy::NOW)
    }

    /// Computes something else that takes its time.
    pub(super) async fn compute<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HasherBusy> {
        self.run(move |_| work()).await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Arena) -> T + Send + 'static,
    ) -> Result<T, HasherBusy> {
        let (sender, receiver) = oneshot::channel();
        self.pool.queue.push(Box::new(move |arena| {
            // Nobody waits for it any more: the browser left.
            if !sender.is_closed() {
                let _gone = sender.send(work(arena));
            }
        }));
        receiver.await.map_err(|_| HasherBusy::NOW)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hasher(threads: usize, waiting: usize) -> Hasher {
        let settings = PasswordSettings {
            min_length: 15,
            min_length_with_factor: 8,
            history: 5,
            argon2_memory_kib: 64,
            argon2_passes: 1,
        };
        Hasher::start(&settings, HasherSize { threads, waiting }).unwrap()
    }

    fn secret(text: &str) -> Secret<String> {
        Secret::new(text.to_owned())
    }

    #[tokio::test]
    async fn a_hashed_password_verifies_and_another_does_not() {
        let hasher = hasher(2, 8);
        let hash = hasher.hash(secret("a password")).await.unwrap();
        let right = hasher.verify(Some(hash.clone()), secret("a password")).await;
        assert_eq!(right, Ok(PasswordVerdict::Right { needs_rehash: false }));
        assert_eq!(hasher.verify(Some(hash), secret("another")).await, Ok(PasswordVerdict::Wrong));
        assert_eq!(hasher.verify(None, secret("a password")).await, Ok(PasswordVerdict::Wrong));
        assert_eq!(hasher.verify(Some(secret("$2b$x")), secret("x")).await, Ok(PasswordVerdict::Wrong));
    }

    #[tokio::test]
    async fn pw_2_more_than_1024_bytes_are_refused_before_any_hashing() {
        let hasher = hasher(0, 1);
        let verdict = hasher.verify(None, secret(&"a".repeat(1025))).await;
        assert_eq!(verdict, Ok(PasswordVerdict::Wrong), "a pool without threads answers");
    }

    #[tokio::test]
    async fn pw_8_past_the_queue_the_pool_is_busy() {
        let hasher = hasher(1, 2);
        let places: Vec<_> = (0..3).map(|_| hasher.admit().unwrap()).collect();
        assert_eq!(hasher.status().admitted, 3);
        let refused = hasher.verify(None, secret("x")).await;
        assert_eq!(refused, Err(HasherBusy { retry_after: Duration::from_secs(1) }));
        drop(places);
        assert_eq!(hasher.verify(None, secret("x")).await, Ok(PasswordVerdict::Wrong));
    }

    #[tokio::test]
    async fn pw_8_advice_leaves_half_of_the_pool_to_sign_ins() {
        let hasher = hasher(1, 3);
        let advice: Vec<_> = std::iter::from_fn(|| hasher.admit_advice().ok()).collect();
        assert_eq!(advice.len(), 2);
        assert!(hasher.admit().is_ok());
    }

    #[tokio::test]
    async fn one_thread_serves_all_that_wait() {
        let hasher = hasher(1, 30);
        let hash = hasher.hash(secret("a password")).await.unwrap();
        let attempts = (0..30).map(|_| hasher.verify(Some(hash.clone()), secret("a password")));
        for verdict in futures_util::future::join_all(attempts).await {
            assert_eq!(verdict, Ok(PasswordVerdict::Right { needs_rehash: false }));
        }
        assert_eq!(hasher.status(), HasherStatus { admitted: 0, waiting: 0 });
    }
}
