//! Why the private PostgreSQL does not run, in words for the person who can change that.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why the private PostgreSQL does not run.
#[derive(Debug, Error)]
pub enum EmbeddedError {
    /// There are no programs of PostgreSQL.
    #[error(
        "no PostgreSQL is installed, and no database URL is set. Install the programs:\n  \
         Debian, Ubuntu:  sudo apt-get install -y postgresql\n  \
         Fedora, RHEL:    sudo dnf install -y postgresql-server\n  \
         macOS:           brew install postgresql@17\n\
         or name a server: BONAFIDE_DATABASE__URL=postgres://user:password@host/database"
    )]
    NotInstalled,
    /// The installed programs are too old.
    #[error(
        "PostgreSQL {found} is installed, and Bonafide needs {needed} or newer; install it or set BONAFIDE_DATABASE__URL"
    )]
    TooOld {
        /// The newest major version that is installed.
        found: u32,
        /// The oldest that we use.
        needed: u32,
    },
    /// The data were made by another major version than is installed.
    #[error(
        "{} was made by PostgreSQL {made_by}, and installed is {}: install PostgreSQL {made_by} beside it; to move to another \
         version, make a backup with `bonafide backup` under {made_by} and give it to `bonafide restore` in a new data folder",
        folder.display(), list(installed)
    )]
    OtherVersion {
        /// The cluster.
        folder: PathBuf,
        /// The major version that made it.
        made_by: u32,
        /// The major versions that are installed.
        installed: Vec<u32>,
    },
    /// There are no data, and this command makes none.
    #[error(
        "there is no database in {}: run `bonafide serve` or `bonafide migrate` first, or name another folder with \
         BONAFIDE_DATA_DIR or a server with BONAFIDE_DATABASE__URL",
        folder.display()
    )]
    NoData {
        /// Where the cluster would be.
        folder: PathBuf,
    },
    /// We are root, and PostgreSQL refuses to run as root.
    #[error(
        "PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody to run it as; start Bonafide \
         as an ordinary user"
    )]
    NoAccount,
    /// The cluster belongs to somebody else.
    #[error(
        "{} belongs to another user (uid {owner}); run this command as that user or as root", folder.display()
    )]
    NotOurs {
        /// The cluster.
        folder: PathBuf,
        /// Whose it is.
        owner: u32,
    },
    /// A folder or a file cannot be used.
    #[error("{} cannot be used: {source}", path.display())]
    Path {
        /// The folder or file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// No safe folder for the socket.
    #[error(
        "there is no folder for the socket of the private PostgreSQL: {} is not ours alone; remove it or set XDG_RUNTIME_DIR \
         to a short path of your own",
        folder.display()
    )]
    NoRuntimeFolder {
        /// The folder that was wanted.
        folder: PathBuf,
    },
    /// `initdb` failed.
    #[error("the database in {} could not be made:\n{output}", folder.display())]
    NotMade {
        /// The cluster.
        folder: PathBuf,
        /// What the program said.
        output: String,
    },
    /// The server ended before it took connections.
    #[error("the private PostgreSQL did not start; the end of {}:\n{last_lines}", log.display())]
    DidNotStart {
        /// The server's log.
        log: PathBuf,
        /// Its last lines.
        last_lines: String,
    },
    /// The server neither ended nor took connections.
    #[error("the private PostgreSQL takes no connections after {seconds} seconds; see {}", log.display())]
    TooSlow {
        /// The server's log.
        log: PathBuf,
        /// How long we waited.
        seconds: u64,
    },
    /// A program could not be run.
    #[error("{} cannot be run: {source}", program.display())]
    Program {
        /// The program.
        program: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// No thread to watch over the server.
    #[error("no thread for the private PostgreSQL: {0}")]
    Thread(#[source] io::Error),
    /// The thread that watches over the server ended early.
    #[error("the private PostgreSQL ended while it started")]
    Ended,
}

impl EmbeddedError {
    /// Names the path that an input or output error is about.
    pub(super) fn at(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Path { path, source }
    }

    /// Whether processes of a killed server were still ending: a later start may succeed.
    pub(super) fn is_of_remains(&self) -> bool {
        matches!(self, Self::DidNotStart { last_lines, .. } if last_lines.contains("pre-existing shared memory block"))
    }
}

fn list(versions: &[u32]) -> String {
    versions.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
