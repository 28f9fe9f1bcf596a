//! The one bridge between asynchronous handlers and synchronous code on a connection.

use std::sync::Arc;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool, PooledConnection};
use diesel::result::{DatabaseErrorKind, Error};
use diesel::{Connection, PgConnection};
use thiserror::Error as ThisError;
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tracing::Span;

/// A connection to PostgreSQL, as every function of `store` takes it.
pub type Conn = PgConnection;

/// How long a request waits for a connection before it is told to come back.
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(2);

/// Why the database did not do what it was asked.
#[derive(Debug, ThisError)]
pub enum StoreError {
    /// The database cannot be reached or is too busy; the same request may succeed later.
    #[error("the database is not available")]
    Unavailable,
    /// A unique constraint refused a row.
    #[error("a row with the same key exists")]
    Duplicate,
    /// Anything else: we are wrong, not the caller.
    #[error("the database refused a statement")]
    Failed(#[source] Error),
    /// The work on a connection panicked.
    #[error("work on a database connection did not end")]
    Interrupted,
}

impl StoreError {
    /// Whether the same request may succeed later: the database is away, not wrong.
    #[must_use]
    pub const fn is_outage(&self) -> bool {
        matches!(self, Self::Unavailable)
    }
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        match error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Self::Duplicate,
            Error::DatabaseError(
                DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand,
                _,
            )
            | Error::BrokenTransactionManager => Self::Unavailable,
            error if is_outage(&error) => Self::Unavailable,
            error => Self::Failed(error),
        }
    }
}

/// How the pool stands, for metrics.
#[derive(Clone, Copy, Debug)]
pub struct PoolStatus {
    /// Connections that are open.
    pub open: u32,
    /// Connections that nobody uses.
    pub idle: u32,
}

/// The pool of connections. Clones share it.
#[derive(Clone)]
pub struct Db {
    pool: Pool<ConnectionManager<PgConnection>>,
    permits: Arc<Semaphore>,
}

impl Db {
    /// A pool of at most `size` connections to the server at `url` (libpq's URL or keyword form). It connects when first used.
    #[must_use]
    pub fn connect(url: &str, size: u32) -> Self {
        let pool = Pool::builder()
            .max_size(size)
            .min_idle(Some(0))
            .connection_timeout(WAIT_FOR_CONNECTION)
            .test_on_check_out(false)
            .connection_customizer(Box::new(SessionSettings))
            .build_unchecked(ConnectionManager::new(url));
        Self { pool, permits: Arc::new(Semaphore::new(size as usize)) }
    }

    /// Runs `work` in one transaction on a blocking thread. `Err` rolls back and means that we failed; a refusal that must be
    /// remembered is a value.
    ///
    /// # Errors
    /// What `work` gives, or [`StoreError::Unavailable`] when no connection is to be had within two seconds.
    pub async fn transaction<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(move |conn| in_transaction(conn, work)).await
    }

    /// Runs `work` without a transaction on a blocking thread, for one statement that reads.
    ///
    /// # Errors
    /// What `work` gives, or [`StoreError::Unavailable`] when no connection is to be had within two seconds.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(work).await
    }

    /// Runs `work` in one transaction on this thread, for commands and background threads.
    ///
    /// # Errors
    /// As [`Db::transaction`].
    pub fn transaction_blocking<T, E>(&self, work: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        let mut conn = self.checkout()?;
        in_transaction(&mut conn, work)
    }

    /// How the pool stands.
    #[must_use]
    pub fn status(&self) -> PoolStatus {
        let state = self.pool.state();
        PoolStatus { open: state.connections, idle: state.idle_connections }
    }

    async fn run<T, E>(&self, work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let permits = Arc::clone(&self.permits);
        let Ok(Ok(permit)) = timeout(WAIT_FOR_CONNECTION, permits.acquire_owned()).await else {
            return Err(StoreError::Unavailable.into());
        };
        let db = self.clone();
        let span = Span::current();
        let ran = tokio::task::spawn_blocking(move || {
            let _entered = span.entered();
            let _permit = permit;
            let mut conn = db.checkout()?;
            work(&mut conn)
        });
        ran.await.unwrap_or_else(|_| Err(StoreError::Interrupted.into()))
    }

    /// A connection that lives: one that the server closed is noticed by a failing `BEGIN` elsewhere, so the pool is asked
    /// again at most as often as it is large.
    fn checkout(&self) -> Result<PooledConnection<ConnectionManager<PgConnection>>, StoreError> {
        self.pool.get().map_err(|_| StoreError::Unavailable)
    }
}

/// Runs `work` between BEGIN and COMMIT.
fn in_transaction<T, E: From<StoreError>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    let ended = conn.transaction(|conn| work(conn).map_err(Ended::Work));
    ended.map_err(|ended| match ended {
        Ended::Work(error) => error,
        Ended::Database(error) => StoreError::from(error).into(),
    })
}

enum Ended<E> {
    Work(E),
    Database(Error),
}

impl<E> From<Error> for Ended<E> {
    fn from(error: Error) -> Self {
        Self::Database(error)
    }
}

fn is_outage(error: &Error) -> bool {
    let Error::DatabaseError(_, information) = error else {
        return false;
    };
    let message = information.message();
    [
        "server closed the connection",
        "terminating connection",
        "connection",
        "statement timeout",
        "the database system is",
    ]
    .iter()
    .any(|it| message.contains(it))
}

#[derive(Debug)]
struct SessionSettings;

impl CustomizeConnection<PgConnection, diesel::r2d2::Error> for SessionSettings {
    fn on_acquire(&self, conn: &mut PgConnection) -> Result<(), diesel::r2d2::Error> {
        conn.batch_execute("SET statement_timeout = '5s'; SET idle_in_transaction_session_timeout = '10s'; SET TIME ZONE 'UTC'")
            .map_err(diesel::r2d2::Error::QueryError)
    }
}
