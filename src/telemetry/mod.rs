//! Logs with redaction and the metrics registry. Knows no domain.
