//! What a server says about itself in `postmaster.pid`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rustix::io::Errno;
use rustix::process::{Pid, Signal, kill_process, test_kill_process};

/// The file of a server that runs, or of one that was killed.
#[derive(Clone, Debug)]
pub(super) struct PidFile {
    pid: Pid,
    /// Where its socket is, once it has one.
    pub socket_folder: Option<PathBuf>,
    /// Whether it takes connections.
    pub is_ready: bool,
}

impl PidFile {
    /// Reads it, if it is there and whole enough to name a process.
    pub(super) fn read(cluster: &Path) -> Option<Self> {
        let text = fs::read_to_string(path(cluster)).ok()?;
        let line = |number: usize| text.lines().nth(number).map(str::trim).filter(|it| !it.is_empty());
        let pid = Pid::from_raw(line(0)?.parse().ok()?)?;
        let socket_folder = line(4).map(PathBuf::from);
        Some(Self { pid, socket_folder, is_ready: line(7) == Some("ready") })
    }

    /// Whether there is a process of that number; after a crash it may be anybody's.
    pub(super) fn is_alive(&self) -> bool {
        matches!(test_kill_process(self.pid), Ok(()) | Err(Errno::PERM))
    }

    /// Whether that process is a server of `cluster`.
    pub(super) fn is_server_of(&self, cluster: &Path) -> bool {
        let pid = self.pid.as_raw_nonzero().to_string();
        let command = fs::read(format!("/proc/{pid}/cmdline")).ok().or_else(|| {
            let listed = Command::new("ps").args(["-o", "args=", "-p", &pid]).output().ok()?;
            Some(listed.stdout)
        });
        let wanted = cluster.to_string_lossy();
        command.is_some_and(|it| String::from_utf8_lossy(&it).contains(wanted.as_ref()))
    }

    /// Sends a signal to that process.
    pub(super) fn signal(&self, signal: Signal) {
        // A process that ended meanwhile is what the signal was for.
        let _ = kill_process(self.pid, signal);
    }
}

/// Removes the file of a server that does not run.
pub(super) fn remove(cluster: &Path) -> std::io::Result<()> {
    fs::remove_file(path(cluster))
}

fn path(cluster: &Path) -> PathBuf {
    cluster.join("postmaster.pid")
}
