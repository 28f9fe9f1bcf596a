//! One run of the server, from its start to its end.

use std::fs::{self, File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use crate::store::connection::establish;
use crate::store::embedded::Durability;
use crate::store::embedded::cluster::{NAME, prepare};
use crate::store::embedded::error::EmbeddedError;
use crate::store::embedded::pid_file::{self, PidFile};
use crate::store::embedded::place::Place;
use crate::store::embedded::programs::Programs;
use crate::store::embedded::tie::Tie;
use crate::types::Secret;

const LONGEST_START: Duration = Duration::from_secs(60);
const LONGEST_LOG: u64 = 10 * 1024 * 1024;
const POLL: Duration = Duration::from_millis(5);

/// A small server for one program: a socket only, little memory, and a log without anybody's data.
const SETTINGS: [&str; 17] = [
    "listen_addresses=",
    "port=5432",
    "unix_socket_permissions=0700",
    "shared_buffers=32MB",
    "effective_cache_size=256MB",
    "max_wal_size=256MB",
    "huge_pages=off",
    "jit=off",
    "autovacuum=on",
    "logging_collector=off",
    "log_destination=stderr",
    "log_line_prefix=%m [%p] ",
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    "log_checkpoints=off",
    "lc_messages=C",
    "timezone=UTC",
];

const DURABLE: [&str; 4] = ["max_connections=50", "fsync=on", "synchronous_commit=on", "full_page_writes=on"];
const FORGETFUL: [&str; 4] =
    ["max_connections=400", "fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/// Where to connect to the server whose socket is in `socket_folder`.
pub(super) fn url(socket_folder: &Path) -> Secret<String> {
    let mut host = String::new();
    for byte in socket_folder.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                host.push(char::from(*byte));
            }
            other => host.push_str(&format!("%{other:02X}")),
        }
    }
    Secret::new(format!("postgresql:///{NAME}?host={host}&port=5432&user={NAME}"))
}

/// Whether the server takes connections.
pub(super) fn answers(socket_folder: &Path) -> bool {
    establish(url(socket_folder).expose()).is_ok()
}

/// A server that we run.
pub(super) struct Server {
    child: Child,
    tie: Tie,
    cluster: PathBuf,
    socket_folder: PathBuf,
    log: PathBuf,
    pause: Pause,
}

impl Server {
    /// Starts the server and returns when it takes connections. The caller holds the lock of the place.
    pub(super) fn start(
        place: &Place,
        programs: &Programs,
        socket_folder: &Path,
        durability: Durability,
    ) -> Result<Self, EmbeddedError> {
        let began = Instant::now();
        loop {
            let mut server = Self::spawn(place, programs, socket_folder, (durability, &Tie::find()))?;
            match server.wait_until_ready(began) {
                Ok(()) => return Ok(server),
                Err(error) if error.is_of_remains() && began.elapsed() < LONGEST_START => {
                    server.pause.take(POLL * 20);
                }
                Err(error) => return Err(error),
            }
        }
    }

    pub(super) fn spawn(
        place: &Place,
        programs: &Programs,
        socket_folder: &Path,
        (durability, tie): (Durability, &Tie),
    ) -> Result<Self, EmbeddedError> {
        let (cluster, log, pause) = (place.cluster(), place.log(), Pause::new());
        end_remains(&cluster, &pause)?;
        if !place.claim(socket_folder) {
            return Err(EmbeddedError::NoRuntimeFolder { folder: socket_folder.to_owned() });
        }
        let output = open_log(place).map_err(EmbeddedError::at(&log))?;
        let mut command = tie.command(&programs.postgres());
        command.arg("-D").arg(&cluster);
        let extra = if durability == Durability::Full { DURABLE } else { FORGETFUL };
        for setting in SETTINGS.iter().chain(&extra) {
            command.args(["-c", setting]);
        }
        command.arg("-c").arg(format!("unix_socket_directories={}", quoted(socket_folder)));
        command.stdout(output.try_clone().map_err(EmbeddedError::at(&log))?).stderr(output);
        // A Ctrl-C on the terminal is for us; the server stops when we have finished.
        command.process_group(0);
        prepare(place, &mut command);
        let program = PathBuf::from(command.get_program());
        let child = command.spawn().map_err(|source| EmbeddedError::Program { program, source })?;
        let (tie, socket_folder) = (tie.clone(), socket_folder.to_owned());
        Ok(Self { child, tie, cluster, socket_folder, log, pause })
    }

    /// Waits until the server takes connections; where it does not in time, ends it.
    pub(super) fn wait_until_ready(&mut self, began: Instant) -> Result<(), EmbeddedError> {
        while began.elapsed() < LONGEST_START {
            let is_ready = PidFile::read(&self.cluster).is_some_and(|it| it.is_ready);
            if is_ready && answers(&self.socket_folder) {
                return Ok(());
            }
            if self.has_ended() {
                let last_lines = last_lines(&self.log);
                return Err(EmbeddedError::DidNotStart { log: self.log.clone(), last_lines });
            }
            self.pause.take(POLL);
        }
        self.stop();
        Err(EmbeddedError::TooSlow { log: self.log.clone(), seconds: LONGEST_START.as_secs() })
    }

    /// Whether the server is gone although nobody stopped it.
    pub(super) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    /// Stops the server: connections are closed, what is committed is kept. One that does not heed is made to.
    pub(super) fn stop(&mut self) {
        drop(self.child.stdin.take());
        if let (Tie::Signal(_), Some(pid)) = (&self.tie, Pid::from_raw(self.child.id().cast_signed())) {
            let _ = kill_process(pid, Signal::INT);
        }
        for (patience, signal) in [(3000, Signal::QUIT), (500, Signal::KILL), (500, Signal::KILL)] {
            let began = Instant::now();
            while began.elapsed() < Duration::from_millis(patience) {
                if self.has_ended() {
                    // Where somebody else took over already, it is not empty and stays.
                    let _ = fs::remove_dir(&self.socket_folder);
                    return;
                }
                self.pause.take(POLL);
            }
            if let Some(file) = PidFile::read(&self.cluster).filter(|it| it.is_server_of(&self.cluster)) {
                file.signal(signal);
            }
        }
    }
}

/// Ends what an earlier run left. The lock is ours, so whatever still runs is ending or orphaned; and a crash leaves a number
/// that may be anybody's by now, on which PostgreSQL would refuse to start.
fn end_remains(cluster: &Path, pause: &Pause) -> Result<(), EmbeddedError> {
    let began = Instant::now();
    let mut signal = Some(Signal::INT);
    while let Some(file) = PidFile::read(cluster).filter(PidFile::is_alive) {
        if !file.is_server_of(cluster) {
            return pid_file::remove(cluster).map_err(EmbeddedError::at(cluster));
        }
        if began.elapsed() > LONGEST_START {
            break;
        }
        if let Some(signal) = signal.take() {
            file.signal(signal);
        }
        pause.take(POLL);
    }
    Ok(())
}

fn open_log(place: &Place) -> std::io::Result<File> {
    let path = place.log();
    let is_long = fs::metadata(&path).is_ok_and(|it| it.len() > LONGEST_LOG);
    let mut options = OpenOptions::new();
    let file = if is_long { options.write(true).truncate(true) } else { options.append(true) };
    let file = file.create(true).mode(0o600).open(&path)?;
    place.account.own(&path)?;
    Ok(file)
}

fn last_lines(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().rev().take(8).collect();
    lines.into_iter().rev().collect::<Vec<_>>().join("\n")
}

/// A path as an item of a list setting.
fn quoted(path: &Path) -> String {
    format!("\"{}\"", path.display().to_string().replace('"', "\"\""))
}

/// A moment in which nothing is to be done.
struct Pause {
    never: Receiver<()>,
    _keep: Sender<()>,
}

impl Pause {
    fn new() -> Self {
        let (keep, never) = channel();
        Self { never, _keep: keep }
    }

    fn take(&self, length: Duration) {
        let _ = self.never.recv_timeout(length);
    }
}
