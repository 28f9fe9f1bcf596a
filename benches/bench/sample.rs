//! What processes use while something runs.

use std::future::Future;
use std::pin::pin;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::process;

const EVERY: Duration = Duration::from_millis(50);

/// The processes that take part.
#[derive(Clone, Copy, Debug)]
pub struct Watched {
    /// The server.
    pub server: u32,
    /// PostgreSQL's first process, where it is on this machine and ours.
    pub postgres: Option<u32>,
}

/// What they used.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Usage {
    /// The server's largest resident memory.
    pub resident_kib: u64,
    /// Cores that the server kept busy.
    pub server_cores: f64,
    /// Cores that PostgreSQL kept busy.
    pub postgres_cores: f64,
    /// Cores that the load kept busy.
    pub load_cores: f64,
}

impl Watched {
    /// Watches them while `work` runs.
    pub async fn during<T>(self, work: impl Future<Output = T>) -> (T, Usage) {
        let mut work = pin!(work);
        let (began, before) = (Instant::now(), self.cpu_seconds());
        let mut resident_kib = 0;
        let mut ticks = tokio::time::interval(EVERY);
        let done = loop {
            tokio::select! {
                done = &mut work => break done,
                _ = ticks.tick() => {
                    resident_kib = resident_kib.max(process::resident_kib(self.server).unwrap_or(0));
                }
            }
        };
        let elapsed = began.elapsed().as_secs_f64();
        let after = self.cpu_seconds();
        let [server_cores, postgres_cores, load_cores] =
            [(after.0 - before.0), (after.1 - before.1), (after.2 - before.2)].map(|it| it / elapsed);
        (done, Usage { resident_kib, server_cores, postgres_cores, load_cores })
    }

    fn cpu_seconds(self) -> (f64, f64, f64) {
        let postgres = self.postgres.map_or(0.0, process::cpu_seconds_of_tree);
        (process::cpu_seconds(self.server), postgres, process::cpu_seconds(std::process::id()))
    }
}
