//! Logs with redaction and the metrics registry. Knows no domain.
//!
//! [`start_logs`] begins logging for the process; [`Metrics`] counts. What must never stand in a log is decided in
//! `secret_names` (by name) and `scrub` (by look); callers still leave secrets out, these two catch what slips through.

mod fields;
mod layer;
mod line;
mod logs;
mod metrics;
mod scrub;
mod secret_names;
mod sink;

pub use layer::LogLayer;
pub use logs::{LogGuard, LostLines, start_logs};
pub use metrics::Metrics;
pub use scrub::{mask_email, redact_query, scrub};
