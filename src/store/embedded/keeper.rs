//! Decides who runs the server. Whoever holds the lock of the place runs it; the others join, and try for the lock again and
//! again, so that one of them takes over when the holder is gone.

use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use crate::store::embedded::cluster;
use crate::store::embedded::error::EmbeddedError;
use crate::store::embedded::pid_file::PidFile;
use crate::store::embedded::place::Place;
use crate::store::embedded::server::{Server, answers, url};
use crate::store::embedded::{Durability, Mode};
use crate::types::Secret;

const POLL: Duration = Duration::from_millis(5);
const WATCH: Duration = Duration::from_millis(100);
const AFTER_A_FAILURE: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(90);

/// Runs the server or waits for its turn to, until told to stop.
pub(super) struct Keeper {
    place: Place,
    mode: Mode,
    durability: Durability,
    lock: File,
}

/// Where the socket is, and the server if it is we who run it.
struct Watched {
    socket_folder: PathBuf,
    duty: Duty,
}

enum Duty {
    /// Somebody else runs it.
    Joined,
    /// We run it.
    Runs(Server),
    /// It is ours to run, and does not.
    Down,
}

impl Keeper {
    /// Finds the place and its lock; starts nothing.
    pub(super) fn new(data_dir: &Path, mode: Mode, durability: Durability) -> Result<Self, EmbeddedError> {
        let place = Place::find(data_dir, mode)?;
        let path = place.lock();
        let lock = open_lock(&path).map_err(EmbeddedError::at(&path))?;
        place.account.own(&path).map_err(EmbeddedError::at(&path))?;
        Ok(Self { place, mode, durability, lock })
    }

    /// Says on `ready` where to connect, or why not, and goes on until the other end of `stopped` is gone.
    pub(super) fn run(self, ready: &Sender<Result<Secret<String>, EmbeddedError>>, stopped: &Receiver<()>) {
        // A starter that no longer waits is gone together with `stopped`.
        match self.begin(stopped) {
            Ok(watched) => {
                let _ = ready.send(Ok(url(&watched.socket_folder)));
                self.watch(watched, stopped);
            }
            Err(error) => {
                let _ = ready.send(Err(error));
            }
        }
    }

    /// Starts the server, or joins whoever runs it as soon as it takes connections.
    fn begin(&self, stopped: &Receiver<()>) -> Result<Watched, EmbeddedError> {
        let began = Instant::now();
        loop {
            if self.lock.try_lock().is_ok() {
                let socket_folder = self.place.runtime_folder()?;
                let duty = Duty::Runs(self.start(&socket_folder)?);
                return Ok(Watched { socket_folder, duty });
            }
            let running = PidFile::read(&self.place.cluster()).filter(|it| it.is_ready);
            if let Some(socket_folder) = running.and_then(|it| it.socket_folder).filter(|it| answers(it)) {
                return Ok(Watched { socket_folder, duty: Duty::Joined });
            }
            if began.elapsed() > LONGEST_WAIT {
                return Err(EmbeddedError::TooSlow {
                    log: self.place.log(),
                    seconds: LONGEST_WAIT.as_secs(),
                });
            }
            if is_stopped_within(stopped, POLL) {
                return Err(EmbeddedError::Ended);
            }
        }
    }

    fn start(&self, socket_folder: &Path) -> Result<Server, EmbeddedError> {
        let programs = cluster::require(&self.place, self.mode, self.durability)?;
        Server::start(&self.place, &programs, socket_folder, self.durability)
    }

    fn watch(&self, mut watched: Watched, stopped: &Receiver<()>) {
        loop {
            let wait = if matches!(watched.duty, Duty::Down) { AFTER_A_FAILURE } else { WATCH };
            if is_stopped_within(stopped, wait) {
                break;
            }
            let is_ours_to_start = match &mut watched.duty {
                Duty::Joined => self.lock.try_lock().is_ok(),
                Duty::Runs(server) => server.has_ended(),
                Duty::Down => true,
            };
            if is_ours_to_start {
                watched.duty = self.restart(&watched.socket_folder);
            }
        }
        if let Duty::Runs(mut server) = watched.duty {
            server.stop();
        }
    }

    fn restart(&self, socket_folder: &Path) -> Duty {
        tracing::warn!("the private PostgreSQL ended, or whoever ran it: starting it here");
        match self.start(socket_folder) {
            Ok(server) => Duty::Runs(server),
            Err(error) => {
                tracing::error!(%error, "the private PostgreSQL does not run");
                Duty::Down
            }
        }
    }
}

/// Opens the lock; somebody who may only read the folder can still lock.
fn open_lock(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true).open(path).or_else(|_| File::open(path))
}

fn is_stopped_within(stopped: &Receiver<()>, wait: Duration) -> bool {
    !matches!(stopped.recv_timeout(wait), Err(RecvTimeoutError::Timeout))
}
