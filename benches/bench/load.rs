//! A closed loop: each connection asks again as soon as it was answered.

use std::cell::{Cell, RefCell};
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::Result;
use tokio::task::LocalSet;

use crate::http::Connection;
use crate::worker::{Performed, Worker};

/// How long to go on.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Time before anything is counted.
    pub warm_up: Duration,
    /// Time that is counted.
    pub length: Duration,
    /// At most so many operations.
    pub most: usize,
    /// How long a connection rests after each.
    pub pause: Duration,
}

impl Plan {
    /// So many operations, however long they take.
    pub const fn count(most: usize) -> Self {
        let length = Duration::from_secs(600);
        Self { warm_up: Duration::ZERO, length, most, pause: Duration::ZERO }
    }

    /// For some time.
    pub const fn time(warm_up: Duration, length: Duration) -> Self {
        Self { warm_up, length, most: usize::MAX, pause: Duration::ZERO }
    }

    /// The same, with a rest after each operation.
    pub const fn pausing(self, pause: Duration) -> Self {
        Self { pause, ..self }
    }
}

/// What a load measured.
#[derive(Clone, Debug, Default)]
pub struct Measured {
    /// How many operations.
    pub many: usize,
    /// Operations a second.
    pub rate: f64,
    /// Half of them took no longer.
    pub p50: Duration,
    /// All but one in a hundred took no longer.
    pub p99: Duration,
    /// How many were sent away, a second.
    pub sent_away: f64,
}

struct Shared {
    begin: Instant,
    end: Cell<Instant>,
    left: Cell<usize>,
    pause: Duration,
    sent_away: Cell<u32>,
    latencies: RefCell<Vec<u32>>,
}

/// Runs workers at the same time, each on a connection of its own. The first error ends it.
pub async fn run(address: SocketAddr, workers: Vec<Worker>, plan: Plan) -> Result<Measured> {
    let mut connections = Vec::new();
    for worker in workers {
        connections.push((Connection::open(address).await?, worker));
    }
    let begin = Instant::now() + plan.warm_up;
    let shared = Rc::new(Shared {
        begin,
        end: Cell::new(begin + plan.length),
        left: Cell::new(plan.most),
        pause: plan.pause,
        sent_away: Cell::default(),
        latencies: RefCell::default(),
    });
    let tasks = LocalSet::new();
    let handles: Vec<_> = connections
        .into_iter()
        .map(|(connection, worker)| tasks.spawn_local(repeat(connection, worker, Rc::clone(&shared))))
        .collect();
    tasks
        .run_until(async {
            for handle in handles {
                handle.await??;
            }
            anyhow::Ok(())
        })
        .await?;
    let elapsed = shared.end.get().saturating_duration_since(begin);
    Ok(Measured::of(shared.latencies.take(), shared.sent_away.get(), elapsed))
}

async fn repeat(mut connection: Connection, mut worker: Worker, shared: Rc<Shared>) -> Result<()> {
    let mut started = Instant::now();
    while started < shared.end.get() && shared.left.get() > 0 {
        shared.left.set(shared.left.get() - 1);
        let performed = worker.perform(&mut connection).await;
        let ended = Instant::now();
        let mut pause = shared.pause;
        match performed {
            Ok(Performed::Done) => shared.count(started, ended),
            Ok(Performed::SentAway(wait)) => {
                shared.count_sent_away(ended);
                pause = wait;
            }
            // The time that counts ends when one has nothing left to do.
            Ok(Performed::OutOfStock) => shared.stop(ended),
            Err(error) => {
                shared.stop(ended);
                return Err(error);
            }
        }
        started = if pause.is_zero() { ended } else { shared.rest(pause).await };
    }
    if shared.left.get() == 0 {
        shared.stop(started);
    }
    Ok(())
}

impl Shared {
    /// An operation counts when it ends within the time.
    fn count(&self, started: Instant, ended: Instant) {
        if self.is_counted(ended) {
            let micros = ended.duration_since(started).as_micros();
            self.latencies.borrow_mut().push(u32::try_from(micros).unwrap_or(u32::MAX));
        }
    }

    fn count_sent_away(&self, ended: Instant) {
        self.sent_away.set(self.sent_away.get() + u32::from(self.is_counted(ended)));
    }

    fn is_counted(&self, ended: Instant) -> bool {
        ended >= self.begin && ended <= self.end.get()
    }

    /// Waits, but not beyond the end.
    async fn rest(&self, pause: Duration) -> Instant {
        let left = self.end.get().saturating_duration_since(Instant::now());
        tokio::time::sleep(pause.min(left)).await;
        Instant::now()
    }

    fn stop(&self, at: Instant) {
        self.end.set(self.end.get().min(at));
    }
}

impl Measured {
    fn of(mut latencies: Vec<u32>, sent_away: u32, elapsed: Duration) -> Self {
        latencies.sort_unstable();
        let at = |share: f64| {
            let place = (latencies.len() as f64 * share) as usize;
            let found = latencies.get(place.min(latencies.len().saturating_sub(1)));
            Duration::from_micros(found.copied().unwrap_or_default().into())
        };
        let seconds = elapsed.as_secs_f64().max(1e-6);
        let many = latencies.len();
        let rate = many as f64 / seconds;
        Self { many, rate, p50: at(0.5), p99: at(0.99), sent_away: f64::from(sent_away) / seconds }
    }
}
