//! The private PostgreSQL that runs when no database URL is given: finds the installed programs, makes the cluster once, runs
//! the server on a socket for as long as anybody uses it, and never leaves it behind.

mod account;
mod cluster;
mod error;
mod keeper;
mod pid_file;
mod place;
mod programs;
mod server;
mod tie;

use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

use crate::store::embedded::keeper::Keeper;
use crate::types::Secret;

pub use error::EmbeddedError;

/// Whether the data may be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Made where there are none.
    Create,
    /// They must exist.
    UseExisting,
}

/// What the server promises about what it was told to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Everything committed survives a crash of the machine.
    Full,
    /// A crash of the machine may lose everything: for tests.
    None,
}

/// A private PostgreSQL that runs, here or in another process, until this value and all like it are gone.
pub struct PrivatePostgres {
    url: Secret<String>,
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl PrivatePostgres {
    /// Makes sure that the private PostgreSQL of `data_dir` runs, and returns when it takes connections. A process that finds it
    /// running joins it, and takes over when the process that runs it leaves.
    ///
    /// # Errors
    /// [`EmbeddedError`], in words for the person who started us.
    pub fn start(data_dir: &Path, mode: Mode) -> Result<Self, EmbeddedError> {
        Self::start_with(data_dir, mode, Durability::Full)
    }

    /// As [`PrivatePostgres::start`]; the durability counts where this process comes to run the server.
    ///
    /// # Errors
    /// As [`PrivatePostgres::start`].
    pub fn start_with(data_dir: &Path, mode: Mode, durability: Durability) -> Result<Self, EmbeddedError> {
        let keeper = Keeper::new(data_dir, mode, durability)?;
        let (stop, stopped) = channel();
        let (ready, began) = channel();
        // One thread lives as long as the server: Linux sends the parent-death signal when the thread ends that spawned it.
        let thread = thread::Builder::new()
            .name("private-postgres".to_owned())
            .spawn(move || keeper.run(&ready, &stopped))
            .map_err(EmbeddedError::Thread)?;
        match began.recv() {
            Ok(Ok(url)) => Ok(Self { url, stop: Some(stop), thread: Some(thread) }),
            Ok(Err(error)) => Err(error),
            Err(_) => Err(EmbeddedError::Ended),
        }
    }

    /// Where to connect; stays the same while any process uses the server.
    #[must_use]
    pub fn url(&self) -> Secret<String> {
        self.url.clone()
    }

    /// Stops using the server, and stops it where this process runs it.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for PrivatePostgres {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
