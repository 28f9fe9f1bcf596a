//! Starts and ends logging.

use std::io::{IsTerminal, Write, stderr};
use std::panic;

use tracing_appender::non_blocking::{ErrorCounter, NonBlocking, NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::{Layer, SubscriberExt};

use crate::config::LogSettings;
use crate::telemetry::layer::{LogLayer, is_printable};
use crate::telemetry::sink::{Sink, standard_error};

/// Lines that wait for a slow sink; more are dropped and counted.
const LONGEST_QUEUE: usize = 8192;

/// Keeps the log going. Dropped at the end of the process, it writes what still waits, for a second at most.
#[derive(Debug)]
pub struct LogGuard {
    worker: Option<WorkerGuard>,
    writer: NonBlocking,
    dropped: ErrorCounter,
}

/// How many lines were lost because the sink was too slow. The default counts for no log at all.
#[derive(Clone, Debug, Default)]
pub struct LostLines(Option<ErrorCounter>);

impl LostLines {
    /// So many by now.
    #[must_use]
    pub fn count(&self) -> u64 {
        let lost = self.0.as_ref().map_or(0, ErrorCounter::dropped_lines);
        u64::try_from(lost).unwrap_or(u64::MAX)
    }
}

impl LogGuard {
    /// What is lost, counted on while the log goes on.
    #[must_use]
    pub fn lost_lines(&self) -> LostLines {
        LostLines(Some(self.dropped.clone()))
    }

    fn is_full(&mut self) -> bool {
        let before = self.dropped.dropped_lines();
        let _ = self.writer.write_all(b"");
        self.dropped.dropped_lines() > before
    }
}

impl Drop for LogGuard {
    fn drop(&mut self) {
        // With a full queue the worker's guard would complain on standard output, where only answers belong, and panic
        // where that is closed.
        if self.is_full() {
            std::mem::forget(self.worker.take());
        }
    }
}

/// Begins to log to standard error for the whole process, panics included. Writing happens on a thread of its own, so no
/// sink can hold up a request (AUD-4). A second call leaves the first one's log in place.
#[must_use = "the log ends with its guard"]
pub fn start_logs(settings: &LogSettings) -> LogGuard {
    let (guard, writer) = queue(standard_error());
    let layer = LogLayer::new(settings.format, writer);
    let layer = if stderr().is_terminal() { layer.with_colours() } else { layer };
    let printable = filter_fn(|metadata| is_printable(metadata.target(), *metadata.level()));
    let filter = EnvFilter::builder().parse_lossy(&settings.filter);
    let subscriber = tracing_subscriber::registry().with(filter).with(layer.with_filter(printable));
    if tracing::subscriber::set_global_default(subscriber).is_ok() {
        log_panics();
    }
    guard
}

fn queue(sink: impl Write + Send + 'static) -> (LogGuard, NonBlocking) {
    let builder =
        NonBlockingBuilder::default().lossy(true).buffered_lines_limit(LONGEST_QUEUE).thread_name("log");
    let (writer, worker) = builder.finish(Sink::new(sink));
    let guard = LogGuard { worker: Some(worker), dropped: writer.error_counter(), writer: writer.clone() };
    (guard, writer)
}

/// The standard library would write a panic to standard error itself, unredacted, and wait there for a full pipe.
fn log_panics() {
    panic::set_hook(Box::new(|information| {
        let payload = information.payload();
        let text = payload
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        let place = information.location().map_or_else(String::new, ToString::to_string);
        tracing::error!(panic.place = place, "a thread panicked: {}", text.unwrap_or("without a message"));
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::LogFormat;
    use std::sync::mpsc::{Receiver, Sender, channel};

    /// Hangs in its first write until told to go on, as a pipe that nobody reads.
    struct Hanging {
        entered: Sender<()>,
        go_on: Receiver<()>,
    }

    impl Write for Hanging {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            let _ = self.entered.send(());
            let _ = self.go_on.recv();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn aud_4_a_full_sink_neither_blocks_nor_fails() {
        let (entered, is_inside) = channel();
        let (_go_on, wait) = channel();
        let (guard, writer) = queue(Hanging { entered, go_on: wait });
        let layer = LogLayer::new(LogFormat::Json, writer);
        tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), || {
            tracing::info!("first");
            is_inside.recv().unwrap();
            for _ in 0..LONGEST_QUEUE + 10 {
                tracing::info!("more");
            }
        });
        assert_eq!(guard.lost_lines().count(), 10);
        drop(guard);
    }

    #[test]
    fn aud_4_what_waits_is_written_at_the_end() {
        let (sent, received) = channel();
        struct Channel(Sender<Vec<u8>>);
        impl Write for Channel {
            fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
                let _ = self.0.send(bytes.to_vec());
                Ok(bytes.len())
            }

            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let (guard, mut writer) = queue(Channel(sent));
        writer.write_all(b"last words\n").unwrap();
        drop(guard);
        assert_eq!(received.try_recv().unwrap(), b"last words\n");
    }
}
