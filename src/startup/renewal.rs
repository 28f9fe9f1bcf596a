//! Keeps what an instance remembers as new as it was asked to be.

use std::fmt::Display;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// How long a failed reading waits for the first time and at most: each failure doubles it.
const WAIT: Duration = Duration::from_millis(250);
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// Reads something again whenever it is asked to: one reading at a time, another one for whoever asked meanwhile, and after a
/// failure until it succeeds. It ends when it is dropped.
pub struct Renewal {
    asked: Arc<Notify>,
    task: JoinHandle<()>,
}

impl Renewal {
    /// Reads by `read`; `what` names it in the log.
    pub fn spawn<E: Display + Send, F>(
        runtime: &Handle,
        what: &'static str,
        read: impl Fn() -> F + Send + 'static,
    ) -> Self
    where
        F: Future<Output = Result<(), E>> + Send + 'static,
    {
        let asked = Arc::new(Notify::new());
        let wish = Arc::clone(&asked);
        let task = runtime.spawn(async move {
            loop {
                wish.notified().await;
                let mut wait = WAIT;
                while let Err(error) = read().await {
                    tracing::warn!(what, %error, "what this instance remembers could not be read again");
                    tokio::time::sleep(wait).await;
                    wait = LONGEST_WAIT.min(wait * 2);
                }
            }
        });
        Self { asked, task }
    }

    /// What was read before now counts no more.
    pub fn ask(&self) {
        self.asked.notify_one();
    }
}

impl Drop for Renewal {
    fn drop(&mut self) {
        self.task.abort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};
    use tokio::sync::Mutex;
    use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

    /// What the test tells a reading to give, and what readings tell the test.
    struct Source {
        begun: UnboundedReceiver<u32>,
        answers: UnboundedSender<Result<(), &'static str>>,
        renewal: Renewal,
    }

    fn source() -> Source {
        let (tell, begun) = unbounded_channel();
        let (answers, given) = unbounded_channel();
        let (given, at_work) = (Arc::new(Mutex::new(given)), Arc::new(AtomicU32::new(0)));
        let renewal = Renewal::spawn(&Handle::current(), "a test", move || {
            let (tell, given, at_work) = (tell.clone(), Arc::clone(&given), Arc::clone(&at_work));
            async move {
                let _ = tell.send(at_work.fetch_add(1, Ordering::SeqCst) + 1);
                let answer = given.lock().await.recv().await.unwrap();
                at_work.fetch_sub(1, Ordering::SeqCst);
                answer
            }
        });
        Source { begun, answers, renewal }
    }

    #[tokio::test]
    async fn who_asks_during_a_reading_gets_another_one_after_it() {
        let mut source = source();
        source.renewal.ask();
        assert_eq!(source.begun.recv().await, Some(1));
        for _ in 0..10 {
            source.renewal.ask();
        }
        source.answers.send(Ok(())).unwrap();
        assert_eq!(source.begun.recv().await, Some(1), "one at a time");
        source.answers.send(Ok(())).unwrap();
        source.renewal.ask();
        source.answers.send(Ok(())).unwrap();
        assert_eq!(source.begun.recv().await, Some(1));
        tokio::task::yield_now().await;
        assert!(source.begun.try_recv().is_err(), "ten wishes at once are one");
    }

    #[tokio::test]
    async fn a_reading_that_fails_is_tried_again_until_it_succeeds() {
        let mut source = source();
        source.renewal.ask();
        for answer in [Err("the database is away"), Err("still away"), Ok(())] {
            assert_eq!(source.begun.recv().await, Some(1));
            source.answers.send(answer).unwrap();
        }
        tokio::task::yield_now().await;
        assert!(source.begun.try_recv().is_err(), "then it is content");
    }
}
