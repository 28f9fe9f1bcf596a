//! Rows of `audit_events` and `audit_personal`.
