//! Standard error as a place for logs that may be closed, full or slow.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;

/// Never fails: what cannot be written is lost.
pub(super) struct Sink<W> {
    inner: W,
    /// Whether the last line broke off in its middle.
    is_torn: bool,
}

impl<W: Write> Sink<W> {
    pub const fn new(inner: W) -> Self {
        Self { inner, is_torn: false }
    }
}

impl<W: Write> Write for Sink<W> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        // A torn line is ended, so that it does not spoil the next one.
        if self.is_torn && self.inner.write_all(b"\n").is_err() {
            return Ok(line.len());
        }
        self.is_torn = self.inner.write_all(line).is_err();
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let _ = self.inner.flush();
        Ok(())
    }
}

/// Standard error under a descriptor of its own: a writer that hangs then holds none of the standard library's locks,
/// on which a panic message elsewhere would wait.
pub(super) fn standard_error() -> Box<dyn Write + Send> {
    match io::stderr().as_fd().try_clone_to_owned() {
        Ok(descriptor) => Box::new(File::from(descriptor)),
        Err(_) => Box::new(io::sink()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Flaky {
        fails: bool,
        written: Vec<u8>,
    }

    impl Write for Flaky {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.fails {
                return Err(io::ErrorKind::BrokenPipe.into());
            }
            self.written.extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
    }

    #[test]
    fn aud_4_a_sink_that_fails_is_no_fault_and_may_come_back() {
        let mut sink = Sink::new(Flaky { fails: true, written: Vec::new() });
        assert!(sink.write_all(b"one\n").is_ok() && sink.flush().is_ok());
        sink.inner.fails = false;
        assert!(sink.write_all(b"two\n").is_ok());
        assert!(sink.write_all(b"three\n").is_ok());
        assert_eq!(sink.inner.written, b"\ntwo\nthree\n");
    }
}
