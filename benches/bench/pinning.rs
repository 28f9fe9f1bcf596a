//! Which core does what: the server has one for itself; load, PostgreSQL and everything else share the others.

use std::env;
use std::num::NonZero;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// Tells this program, started again on its cores, which ones there are.
const HANDED_OVER: &str = "BENCH_CORES";

/// Where a program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the one core of the server.
    Server,
    /// On all cores.
    Anywhere,
}

/// The cores, as `taskset` takes them; nothing is pinned on a machine with one core or without `taskset`.
#[derive(Clone, Debug)]
pub struct Cores {
    lists: Option<(String, String)>,
}

impl Cores {
    /// Finds the cores and moves this program to those that are not the server's, by starting it again there.
    pub fn take() -> Result<Self> {
        if let Ok(handed_over) = env::var(HANDED_OVER) {
            let lists = handed_over.split_once('/').map(|(one, other)| (one.to_owned(), other.to_owned()));
            return Ok(Self { lists });
        }
        let mut allowed = process::allowed_cores();
        let has_taskset = Command::new("taskset").arg("--version").output().is_ok();
        let Some(server) = allowed.pop().filter(|_| !allowed.is_empty() && has_taskset) else {
            return Ok(Self { lists: None });
        };
        let others = allowed.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
        let error = Command::new("taskset")
            .args(["-c", &others])
            .arg(env::current_exe()?)
            .args(env::args_os().skip(1))
            .env(HANDED_OVER, format!("{server}/{others}"))
            .exec();
        bail!("taskset cannot be run: {error}")
    }

    /// A command for a program at its place.
    pub fn command(&self, place: Place, program: &Path) -> Command {
        let Some((server, others)) = &self.lists else { return Command::new(program) };
        let mut command = Command::new("taskset");
        match place {
            Place::Server => command.args(["-c", server]),
            Place::Anywhere => command.args(["-c", &format!("{server},{others}")]),
        };
        command.arg(program);
        command
    }

    /// How many the server has, and so how many hashes run at the same time.
    pub fn of_server(&self) -> usize {
        if self.lists.is_some() { 1 } else { std::thread::available_parallelism().map_or(1, NonZero::get) }
    }

    /// In words.
    pub fn describe(&self) -> String {
        match &self.lists {
            Some((server, others)) => {
                format!("the server on core {server}, load and PostgreSQL on core {others}")
            }
            None => "nothing is pinned: one core, or no taskset".to_owned(),
        }
    }
}
