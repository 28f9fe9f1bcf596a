//! What happened: every audit event as one enum, written in the transaction of its cause. Chaining the rows and showing them
//! to people is left to others.

mod actor;
mod codes;
mod event;
mod facts;
mod reader;
mod retention;

pub use actor::Actor;
pub use codes::Severity;
pub use event::{Event, LoginFailure};
pub use reader::{AuditEntry, AuditFilter, list};
pub use retention::{ensure_partitions, purge};

use serde_json::Value;

use crate::store::audit_events::{self, AuditEventRow};
use crate::store::{Conn, StoreError};
use crate::types::{EventId, Origin, Timestamp};

/// Writes an event; call it in the transaction of what the event tells. Address and browser go to a row of their own, which
/// erasing a person removes.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn record(
    conn: &mut Conn,
    origin: Option<&Origin>,
    actor: &Actor,
    event: &Event,
    now: Timestamp,
) -> Result<(), StoreError> {
    let facts = event.facts();
    let row = AuditEventRow {
        id: EventId::new().uuid(),
        code: event.code().to_owned(),
        severity: event.severity().as_str().to_owned(),
        actor: actor.kind().to_owned(),
        actor_id: actor.id(),
        subject_id: facts.subject.map(|it| it.uuid()),
        client_id: facts.client.map(|it| it.as_str().to_owned()),
        session_id: facts.session.map(|it| it.uuid()),
        request_id: origin.map(|it| it.request_id.clone()),
        suspicious: event.is_suspicious(),
        details: Value::Object(facts.details),
        created_at: now,
    };
    let ip = origin.map(|it| it.address.to_string());
    let user_agent = origin.and_then(|it| it.user_agent.as_deref());
    audit_events::insert(conn, &row, ip.as_deref().map(|ip| (ip, user_agent)))
}
