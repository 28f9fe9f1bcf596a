//! What the environment asks for.

use std::env;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::operation::Operation;
use crate::people::Gathering;

/// What is measured, and for how long.
pub struct Options {
    /// How often each operation is measured; medians are taken over these.
    pub rounds: usize,
    /// How long each operation is measured in a round.
    pub length: Duration,
    /// The operations.
    pub operations: Vec<Operation>,
    /// What many people do at once.
    pub gatherings: Vec<Gathering>,
    /// A file that gets the tables.
    pub markdown: Option<PathBuf>,
    /// A folder that gets profiles.
    pub profile: Option<PathBuf>,
    /// The server.
    pub binary: PathBuf,
    /// The server's log filter.
    pub log: String,
    /// A PostgreSQL that runs already.
    pub database_url: Option<String>,
    /// Whether start times are measured.
    pub measures_startup: bool,
    /// Whether a start with a private PostgreSQL is measured.
    pub measures_private: bool,
}

impl Options {
    /// Reads them.
    pub fn read() -> Result<Self> {
        let rounds = number("BENCH_ROUNDS", 3.0)?.max(1.0);
        let seconds = number("BENCH_SECONDS", 4.0)?.clamp(0.2, 600.0);
        let only = text("BENCH_ONLY").unwrap_or_default();
        let wanted: Vec<&str> = only.split(',').map(str::trim).filter(|it| !it.is_empty()).collect();
        let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|part| name.contains(part));
        let skipped = text("BENCH_SKIP").unwrap_or_default();
        Ok(Self {
            rounds: rounds as usize,
            length: Duration::from_secs_f64(seconds),
            operations: Operation::ALL.into_iter().filter(|it| is_wanted(it.name())).collect(),
            gatherings: Gathering::ALL.into_iter().filter(|it| is_wanted(it.name())).collect(),
            markdown: text("BENCH_MARKDOWN").map(PathBuf::from),
            profile: text("BENCH_PROFILE").map(PathBuf::from),
            binary: text("BENCH_BINARY").unwrap_or_else(|| env!("CARGO_BIN_EXE_bonafide").to_owned()).into(),
            log: text("BONAFIDE_LOG").unwrap_or_else(|| "info".to_owned()),
            database_url: text("BONAFIDE_TEST_DATABASE_URL"),
            measures_startup: !skipped.contains("startup"),
            measures_private: !skipped.contains("private"),
        })
    }
}

fn text(name: &str) -> Option<String> {
    env::var(name).ok().filter(|it| !it.is_empty())
}

fn number(name: &str, default: f64) -> Result<f64> {
    text(name).map_or(Ok(default), |it| it.parse().with_context(|| format!("{name} is no number: {it}")))
}
