//! Lists events.

use serde::Serialize;
use serde_json::Value;

use crate::store::audit_events::{self, AuditEventRow, AuditPersonalRow};
use crate::store::{Conn, StoreError};
use crate::types::{EventId, SessionId, Timestamp, UserId};

pub use crate::store::audit_events::AuditFilter;

/// An event as it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct AuditEntry {
    /// The event's id.
    pub id: EventId,
    /// When it happened.
    pub at: Timestamp,
    /// Its stable name.
    pub code: String,
    /// `info`, `notice` or `warning`.
    pub severity: String,
    /// What kind of actor did it.
    pub actor: String,
    /// Which one.
    pub actor_id: Option<String>,
    /// The person it is about.
    pub subject_id: Option<UserId>,
    /// The client it is about.
    pub client_id: Option<String>,
    /// The session it is about.
    pub session_id: Option<SessionId>,
    /// The request that caused it.
    pub request_id: Option<String>,
    /// Whether somebody should look at it.
    pub suspicious: bool,
    /// The rest of the facts.
    pub details: Value,
    /// The address it came from, while that is kept.
    pub ip: Option<String>,
    /// The browser it came from, while that is kept.
    pub user_agent: Option<String>,
}

impl AuditEntry {
    /// Where the next page begins: give it as [`AuditFilter::before`].
    #[must_use]
    pub const fn place(&self) -> (Timestamp, EventId) {
        (self.at, self.id)
    }
}

impl From<(AuditEventRow, Option<AuditPersonalRow>)> for AuditEntry {
    fn from((event, personal): (AuditEventRow, Option<AuditPersonalRow>)) -> Self {
        let (ip, user_agent) = personal.map_or((None, None), |it| (it.ip, it.user_agent));
        Self {
            id: event.id.into(),
            at: event.created_at,
            code: event.code,
            severity: event.severity,
            actor: event.actor,
            actor_id: event.actor_id,
            subject_id: event.subject_id.map(UserId::from),
            client_id: event.client_id,
            session_id: event.session_id.map(SessionId::from),
            request_id: event.request_id,
            suspicious: event.suspicious,
            details: event.details,
            ip,
            user_agent,
        }
    }
}

/// The newest events first, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, filter: &AuditFilter, limit: i64) -> Result<Vec<AuditEntry>, StoreError> {
    Ok(audit_events::list(conn, filter, limit)?.into_iter().map(AuditEntry::from).collect())
}
