//! What every command shares: where the settings are and how to print.

use std::future::Future;
use std::path::PathBuf;

use anyhow::Result;

use crate::config::{self, Settings};
use crate::startup::{DataFolder, Foundation};
use crate::types::Clock;

/// How a command was called.
pub struct Context {
    /// The settings file that was named.
    pub config_file: Option<PathBuf>,
    /// Whether one JSON document is wanted.
    pub json: bool,
}

impl Context {
    /// The settings, checked.
    ///
    /// # Errors
    /// Every fault that they have.
    pub fn settings(&self) -> Result<Settings> {
        let file = config::find_file(self.config_file.as_deref());
        Ok(Settings::load(file.as_deref(), config::process_environment())?)
    }

    /// The database of the settings, which must exist.
    ///
    /// # Errors
    /// When it does not, or cannot be used.
    pub fn foundation(&self) -> Result<Foundation> {
        Ok(Foundation::open(self.settings()?, Clock::system(), DataFolder::UseExisting)?)
    }

    /// Opens the database, runs `work` on it and closes it again.
    ///
    /// # Errors
    /// What opening or `work` gives.
    pub fn with_foundation<T>(&self, work: impl AsyncFnOnce(&Foundation) -> Result<T>) -> Result<T> {
        let foundation = self.foundation()?;
        let done = block_on(work(&foundation))?;
        foundation.close();
        done
    }
}

/// Runs a future on a runtime of this thread.
///
/// # Errors
/// When the machine gives no runtime.
pub fn block_on<F: Future>(work: F) -> Result<F::Output> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work))
}
