//! The one bridge between asynchronous handlers and synchronous code on a connection.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::{SimpleConnection, TransactionManager};
use diesel::r2d2::{
    ConnectionManager, CustomizeConnection, Error as PoolError, HandleError, Pool, PooledConnection,
};
use diesel::{Connection, PgConnection};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tracing::Span;

use crate::store::connection::{is_closed, prepare_session, with_limits};
use crate::store::error::StoreError;

/// A connection to PostgreSQL, as every function of `store` takes it.
pub type Conn = PgConnection;

type Manager = ConnectionManager<PgConnection>;
type Transactions = <PgConnection as Connection>::TransactionManager;

/// How long a request waits for a connection before it is told to come back.
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(2);

/// When a request is told to come back although the thread with its connection still hangs in a server that went silent.
const WAIT_FOR_BEGIN: Duration = Duration::from_millis(2300);

/// How long a transaction that has begun may take: longer than its one statement that the server itself gives up.
const WAIT_FOR_END: Duration = Duration::from_secs(7);

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
    pool: Pool<Manager>,
    permits: Arc<Semaphore>,
}

impl Db {
    /// A pool of at most `size` connections to the server at `url` (libpq's URL or keyword form). It connects when first used.
    #[must_use]
    pub fn connect(url: &str, size: u32) -> Self {
        Self::open(url, size, None)
    }

    /// As [`Db::connect`], with the tables in `schema`.
    #[must_use]
    pub fn connect_in_schema(url: &str, size: u32, schema: &str) -> Self {
        Self::open(url, size, Some(schema.to_owned()))
    }

    fn open(url: &str, size: u32, schema: Option<String>) -> Self {
        let size = size.max(1);
        let pool = Pool::builder()
            .max_size(size)
            .min_idle(Some(0))
            .connection_timeout(WAIT_FOR_CONNECTION)
            .test_on_check_out(false)
            .connection_customizer(Box::new(SessionSettings { schema }))
            .error_handler(Box::new(LogFailures))
            .build_unchecked(ConnectionManager::new(with_limits(url)));
        Self { pool, permits: Arc::new(Semaphore::new(size as usize)) }
    }

    /// Runs `work` in one transaction on a blocking thread. `Err` rolls back and means that we failed; a refusal that must be
    /// remembered is a value. A statement that fails inside spoils the whole transaction even where `work` goes on: use
    /// `ON CONFLICT` or a nested transaction for what may fail.
    ///
    /// # Errors
    /// What `work` gives, or [`StoreError::Unavailable`] when it could not begin within two seconds or did not end within
    /// seven; in the second case it may yet be committed.
    pub async fn transaction<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(WAIT_FOR_END, move |db, deadline, turn| {
            let mut conn = db.begin(deadline)?;
            if !turn.take() {
                return Err(StoreError::Unavailable.into());
            }
            finish(&mut conn, work)
        })
        .await
    }

    /// Runs `work` without a transaction on a blocking thread, for what only reads: each statement sees the
    /// database as it is at its own moment.
    ///
    /// # Errors
    /// What `work` gives, or [`StoreError::Unavailable`] when there is no answer within two and a half seconds.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.run(Duration::ZERO, move |db, deadline, turn| {
            let mut conn = db.checkout(deadline)?;
            if !turn.take() {
                return Err(StoreError::Unavailable.into());
            }
            work(&mut conn)
        })
        .await
    }

    /// Runs `work` in one transaction on this thread, for commands and background threads.
    ///
    /// # Errors
    /// As [`Db::transaction`], but without a limit on how long `work` takes.
    pub fn transaction_blocking<T, E>(&self, work: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        let mut conn = self.begin(Instant::now() + WAIT_FOR_CONNECTION)?;
        finish(&mut conn, work)
    }

    /// How the pool stands.
    #[must_use]
    pub fn status(&self) -> PoolStatus {
        let state = self.pool.state();
        PoolStatus { open: state.connections, idle: state.idle_connections }
    }

    /// Runs `work` on a blocking thread. It takes its turn when it has what it needs to begin; if it has not by then, it is
    /// called off, so that a caller who was told to come back knows that nothing was done.
    async fn run<T, E>(
        &self,
        wait_for_end: Duration,
        work: impl FnOnce(&Self, Instant, &Turn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let began = Instant::now();
        let permits = Arc::clone(&self.permits);
        let Ok(Ok(permit)) = timeout(WAIT_FOR_CONNECTION, permits.acquire_owned()).await else {
            return Err(StoreError::Unavailable.into());
        };
        let (db, span, turn) = (self.clone(), Span::current(), Arc::new(Turn::default()));
        let theirs = Arc::clone(&turn);
        let mut ran = tokio::task::spawn_blocking(move || {
            let _entered = span.entered();
            let _permit = permit;
            work(&db, began + WAIT_FOR_CONNECTION, &theirs)
        });
        let wait_for_begin = WAIT_FOR_BEGIN.saturating_sub(began.elapsed());
        let ended = match timeout(wait_for_begin, &mut ran).await {
            Err(_) if !turn.take() && !wait_for_end.is_zero() => timeout(wait_for_end, ran).await,
            ended => ended,
        };
        let Ok(ended) = ended else { return Err(StoreError::Unavailable.into()) };
        ended.unwrap_or_else(|_| Err(StoreError::Interrupted.into()))
    }

    /// A connection inside a transaction. Only BEGIN is tried again, on as many stale connections as the pool may hold.
    fn begin(&self, deadline: Instant) -> Result<PooledConnection<Manager>, StoreError> {
        for _ in 0..=self.pool.max_size() {
            let mut conn = self.checkout(deadline)?;
            match Transactions::begin_transaction(&mut *conn).map_err(StoreError::from) {
                Ok(()) => return Ok(conn),
                Err(StoreError::Unavailable) => {}
                Err(error) => return Err(error),
            }
        }
        Err(StoreError::Unavailable)
    }

    /// A connection that the server has not closed, as far as can be told without asking it.
    fn checkout(&self, deadline: Instant) -> Result<PooledConnection<Manager>, StoreError> {
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let mut conn = self.pool.get_timeout(left).map_err(|_| StoreError::Unavailable)?;
            if !is_closed(&mut conn) {
                return Ok(conn);
            }
            // Fails without a round trip, and the pool drops a connection whose last statement lost the server.
            let _ = conn.batch_execute("SELECT 1");
        }
    }
}

/// Whether work may still begin: whoever takes the turn first, the work or who waits for it, decides.
#[derive(Default)]
struct Turn(AtomicBool);

impl Turn {
    fn take(&self) -> bool {
        !self.0.swap(true, Ordering::SeqCst)
    }
}

/// Does `work` within a transaction and takes it back, so that leaving it out is not told by the time that it takes.
///
/// # Errors
/// What `work` gives, or [`StoreError`] when the database fails.
pub fn rehearse<E>(conn: &mut Conn, work: impl FnOnce(&mut Conn) -> Result<(), E>) -> Result<(), E>
where
    E: From<StoreError>,
{
    conn.batch_execute("SAVEPOINT rehearsal").map_err(StoreError::from)?;
    let done = work(conn);
    conn.batch_execute("ROLLBACK TO SAVEPOINT rehearsal").map_err(StoreError::from)?;
    done
}

/// Runs `work` in the transaction that `conn` is in, and ends it. A panic leaves it open: the pool closes such a connection.
fn finish<T, E: From<StoreError>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    match work(conn) {
        Ok(value) => commit(conn).map(|()| value).map_err(E::from),
        Err(error) => {
            // Where this fails the connection is lost, and with it the transaction.
            let _ = Transactions::rollback_transaction(conn);
            Err(error)
        }
    }
}

/// Commits. PostgreSQL answers the COMMIT of a transaction in which a statement failed with a silent rollback; the savepoint
/// before it makes that an error, so that a refusal which must be remembered is never lost unnoticed.
fn commit(conn: &mut Conn) -> Result<(), StoreError> {
    conn.batch_execute("SAVEPOINT sound; COMMIT").map_err(|error| {
        let _ = Transactions::rollback_transaction(conn);
        StoreError::from(error)
    })
}

/// What a connection is told when it is opened.
#[derive(Debug)]
struct SessionSettings {
    schema: Option<String>,
}

impl CustomizeConnection<PgConnection, PoolError> for SessionSettings {
    fn on_acquire(&self, conn: &mut PgConnection) -> Result<(), PoolError> {
        prepare_session(conn, self.schema.as_deref()).map_err(PoolError::QueryError)
    }
}

#[derive(Debug)]
struct LogFailures;

impl HandleError<PoolError> for LogFailures {
    fn handle_error(&self, error: PoolError) {
        tracing::warn!(%error, "the database cannot be reached");
    }
}
