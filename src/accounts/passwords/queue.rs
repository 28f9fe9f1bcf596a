//! Hands hashes to the threads that compute them.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::accounts::passwords::arena::Arena;

/// How long an idle thread keeps its memory.
const KEEP_MEMORY: Duration = Duration::from_secs(1);

/// A hash to compute. It sends its result itself.
pub(super) type Job = Box<dyn FnOnce(&mut Arena) + Send>;

/// Jobs that wait for a thread, first come, first served. How many may wait is decided where they are admitted.
#[derive(Default)]
pub(super) struct Queue {
    waiting: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    jobs: VecDeque<Job>,
    is_closed: bool,
}

enum Next {
    Job(Job),
    Nothing,
    Closed,
}

impl Queue {
    /// Adds a job; a closed queue drops it.
    pub(super) fn push(&self, job: Job) {
        let mut waiting = self.lock();
        if !waiting.is_closed {
            waiting.jobs.push_back(job);
            self.changed.notify_one();
        }
    }

    /// How many jobs wait.
    pub(super) fn len(&self) -> usize {
        self.lock().jobs.len()
    }

    /// Ends the threads once they have done what waits.
    pub(super) fn close(&self) {
        self.lock().is_closed = true;
        self.changed.notify_all();
    }

    /// What a thread does all its life. While jobs wait, the next one overwrites what the last one left in memory; as soon as
    /// none waits the memory is wiped, and a little later it is given back.
    pub(super) fn work(&self) {
        let mut arena = Arena::default();
        loop {
            if let Some(job) = self.take() {
                job(&mut arena);
                continue;
            }
            arena.wipe();
            match self.wait(arena.is_held().then_some(KEEP_MEMORY)) {
                Next::Job(job) => job(&mut arena),
                Next::Nothing => arena.release(),
                Next::Closed => return,
            }
        }
    }

    /// Does what waits now.
    pub(super) fn work_off(&self) {
        let mut arena = Arena::default();
        while let Some(job) = self.take() {
            job(&mut arena);
        }
    }

    fn take(&self) -> Option<Job> {
        self.lock().jobs.pop_front()
    }

    /// The next job, once there is one; nothing when there is none within `patience`.
    fn wait(&self, patience: Option<Duration>) -> Next {
        let mut waiting = self.lock();
        loop {
            if let Some(job) = waiting.jobs.pop_front() {
                return Next::Job(job);
            }
            if waiting.is_closed {
                return Next::Closed;
            }
            let Some(patience) = patience else {
                waiting = self.changed.wait(waiting).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let waited = self.changed.wait_timeout(waiting, patience).unwrap_or_else(PoisonError::into_inner);
            waiting = waited.0;
            if waited.1.timed_out() && waiting.jobs.is_empty() {
                return Next::Nothing;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
