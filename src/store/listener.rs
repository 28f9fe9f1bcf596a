//! Hears what other instances changed. One thread on a connection of its own asks every quarter of a second, and the question
//! is its heartbeat: a half-open socket looks connected, and what has not answered lately is not believed.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::dsl::select;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use crate::store::connection::establish;
use crate::store::db::Conn;
use crate::store::error::StoreError;
use crate::types::Secret;

const CHANNEL: &str = "bonafide";
const BEAT: Duration = Duration::from_millis(250);
/// Silence after which what is cached is no longer believed.
const SILENCE: Duration = Duration::from_millis(750);
const LONGEST_BACK_OFF: Duration = Duration::from_secs(1);
/// How long dropping waits for a thread that may hang in a server gone silent.
const WAIT_FOR_END: Duration = Duration::from_millis(500);

diesel::define_sql_function! {
    /// Tells all who listen, when the transaction commits.
    fn pg_notify(channel: Text, payload: Text) -> Bool;
}

/// What somebody changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Clients or their secrets.
    Clients,
    /// Signing keys or data keys.
    Keys,
    /// Settings that are kept in the database.
    Settings,
    /// Anything may have changed: nothing was heard for a while.
    Everything,
}

impl Change {
    const fn payload(self) -> &'static str {
        match self {
            Self::Clients => "clients",
            Self::Keys => "keys",
            Self::Settings => "settings",
            Self::Everything => "everything",
        }
    }

    /// What a notice says; one of a newer version that we do not know may mean anything.
    fn heard(payload: &str) -> Self {
        let known = [Self::Clients, Self::Keys, Self::Settings];
        known.into_iter().find(|it| it.payload() == payload).unwrap_or(Self::Everything)
    }
}

/// Tells every listener of this database about a change, when the transaction of `conn` commits.
///
/// # Errors
/// When the statement fails.
pub fn notify(conn: &mut Conn, change: Change) -> Result<(), StoreError> {
    select(pg_notify(CHANNEL, change.payload())).execute(conn)?;
    Ok(())
}

/// Listens until it is dropped.
pub struct Listener {
    pulse: Pulse,
    stop: Option<Sender<()>>,
    ended: Receiver<()>,
}

impl Listener {
    /// Begins to listen at `url` on a thread of its own and calls `on_change` there, also once for
    /// [`Change::Everything`] after each (re)connection.
    #[must_use]
    pub fn spawn(url: &Secret<String>, on_change: impl Fn(Change) + Send + 'static) -> Self {
        let pulse = Pulse { base: Instant::now(), heard: Arc::new(AtomicU64::new(0)) };
        let (stop, stopped) = channel();
        let (end, ended) = channel();
        let ear = Ear { url: url.clone(), pulse: pulse.clone(), stopped, on_change };
        let spawned = thread::Builder::new().name("listener".to_owned()).spawn(move || {
            let _end: Sender<()> = end;
            ear.listen();
        });
        if let Err(error) = spawned {
            tracing::error!(%error, "changes of other instances are not heard: no thread");
        }
        Self { pulse, stop: Some(stop), ended }
    }

    /// What tells, apart from the listener itself, whether it hears.
    #[must_use]
    pub fn pulse(&self) -> Pulse {
        self.pulse.clone()
    }

    /// Whether everything that was committed up to three quarters of a second ago has been heard.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.pulse.is_fresh()
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stop = None;
        let _ = self.ended.recv_timeout(WAIT_FOR_END);
    }
}

/// When the server was last heard: milliseconds since `base`, zero for never.
#[derive(Clone)]
pub struct Pulse {
    base: Instant,
    heard: Arc<AtomicU64>,
}

impl Pulse {
    fn beat(&self, at: Instant) {
        let millis = at.saturating_duration_since(self.base).as_millis();
        self.heard.store(u64::try_from(millis).unwrap_or(u64::MAX).max(1), Ordering::SeqCst);
    }

    /// Whether everything that was committed up to three quarters of a second ago has been heard.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        let heard = Duration::from_millis(self.heard.load(Ordering::SeqCst));
        !heard.is_zero() && self.base.elapsed().saturating_sub(heard) <= SILENCE
    }
}

struct Ear<F> {
    url: Secret<String>,
    pulse: Pulse,
    stopped: Receiver<()>,
    on_change: F,
}

impl<F: Fn(Change)> Ear<F> {
    fn listen(&self) {
        let mut back_off = BEAT;
        loop {
            let began = Instant::now();
            match self.listen_on_one_connection() {
                Ok(()) => return,
                Err(error) => tracing::warn!(%error, "changes of other instances are not heard"),
            }
            let was_up = began.elapsed() > LONGEST_BACK_OFF * 4;
            back_off = if was_up { BEAT } else { (back_off * 2).min(LONGEST_BACK_OFF) };
            if self.is_stopped_within(back_off) {
                return;
            }
        }
    }

    /// Listens until told to stop or the connection is lost.
    fn listen_on_one_connection(&self) -> Result<(), Lost> {
        let mut conn = establish(self.url.expose())?;
        conn.batch_execute(&format!("SET statement_timeout = '2s'; LISTEN {CHANNEL}"))?;
        (self.on_change)(Change::Everything);
        loop {
            // The moment before the question counts: what is committed after the answer left is not heard with it.
            let asked = Instant::now();
            select(1.into_sql::<Integer>()).execute(&mut conn)?;
            self.hear(&mut conn)?;
            self.pulse.beat(asked);
            if self.is_stopped_within(BEAT) {
                return Ok(());
            }
        }
    }

    fn hear(&self, conn: &mut Conn) -> Result<(), Lost> {
        let mut changes: Vec<Change> = Vec::new();
        for notice in conn.notifications_iter() {
            let change = Change::heard(&notice?.payload);
            if !changes.contains(&change) {
                changes.push(change);
            }
        }
        changes.into_iter().for_each(&self.on_change);
        Ok(())
    }

    fn is_stopped_within(&self, wait: Duration) -> bool {
        !matches!(self.stopped.recv_timeout(wait), Err(RecvTimeoutError::Timeout))
    }
}

/// Why a connection ended.
#[derive(Debug, thiserror::Error)]
enum Lost {
    #[error("the database cannot be reached: {0}")]
    Unreachable(#[from] ConnectionError),
    #[error("the connection was lost: {0}")]
    Closed(#[from] diesel::result::Error),
}
