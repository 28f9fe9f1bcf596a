//! How long audit events are kept.

use std::time::Duration;

use crate::config::reader::Reader;
use crate::config::values::{DAY, duration_within};

/// The audit log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditSettings {
    /// How long an event is kept.
    pub retention: Duration,
}

impl AuditSettings {
    pub(super) fn read(reader: &mut Reader) -> Option<Self> {
        let retention = reader.value("audit.retention", duration_within(DAY..=3650 * DAY));
        Some(Self { retention: retention? })
    }
}
