//! Timers: rotates keys and deletes what has expired.
