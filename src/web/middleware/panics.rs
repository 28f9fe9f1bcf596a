//! REL-7: a panic leaves a line in the log that holds no value of the program.

use std::panic;

use tracing::error;

/// Makes every panic of the process one line in the log: where it happened, without its message, which may quote what a
/// person sent. Call it once, at the start.
pub fn log_panics() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        error!(panic.place = place.as_str(), "the program ran into a fault of its own");
    }));
}
