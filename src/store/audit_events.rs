//! Rows of `audit_events` and `audit_personal`.

use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::store::schema::{audit_events, audit_personal};
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, EventId, Timestamp, UserId};

mod functions {
    #![expect(clippy::too_many_arguments, reason = "an event with its personal part goes in one round trip")]

    use diesel::sql_types::{Bool, Jsonb, Nullable, Text, Timestamptz, Uuid};

    diesel::define_sql_function! {
        /// Always true.
        fn record_audit_event(
            event_id: Uuid,
            code: Text,
            severity: Text,
            actor: Text,
            actor_id: Nullable<Text>,
            subject_id: Nullable<Uuid>,
            client_id: Nullable<Text>,
            session_id: Nullable<Uuid>,
            request_id: Nullable<Text>,
            suspicious: Bool,
            details: Jsonb,
            ip: Nullable<Text>,
            user_agent: Nullable<Text>,
            moment: Timestamptz,
        ) -> Bool;
    }

    diesel::define_sql_function! {
        /// Whether the partition was made.
        fn ensure_audit_partition(moment: Timestamptz) -> Bool;
    }

    diesel::define_sql_function! {
        /// How many were dropped.
        fn drop_audit_partitions(before: Timestamptz) -> Integer;
    }
}

/// An event as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = audit_events)]
pub struct AuditEventRow {
    /// The event's id.
    pub id: Uuid,
    /// Its stable name.
    pub code: String,
    /// `info`, `notice` or `warning`.
    pub severity: String,
    /// What kind of actor did it.
    pub actor: String,
    /// Which one.
    pub actor_id: Option<String>,
    /// The person it is about.
    pub subject_id: Option<Uuid>,
    /// The client it is about.
    pub client_id: Option<String>,
    /// The session it is about.
    pub session_id: Option<Uuid>,
    /// The request that caused it.
    pub request_id: Option<String>,
    /// Whether somebody should look at it.
    pub suspicious: bool,
    /// Facts without secrets and without personal data.
    pub details: Value,
    /// When it happened.
    pub created_at: Timestamp,
}

/// The personal part of an event.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = audit_personal)]
pub struct AuditPersonalRow {
    /// The event.
    pub event_id: Uuid,
    /// The person it is about.
    pub subject_id: Option<Uuid>,
    /// The address of the machine.
    pub ip: Option<String>,
    /// The browser.
    pub user_agent: Option<String>,
    /// When it happened.
    pub created_at: Timestamp,
}

/// Which events to list.
#[derive(Clone, Debug, Default)]
pub struct AuditFilter {
    /// Only those with this name.
    pub code: Option<String>,
    /// Only those about this person.
    pub subject: Option<UserId>,
    /// Only those about this client.
    pub client: Option<ClientId>,
    /// Only those older than this one: the last of the page before.
    pub before: Option<(Timestamp, EventId)>,
}

/// Adds an event; address and browser of `personal` go to a row of their own.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(
    conn: &mut Conn,
    event: &AuditEventRow,
    personal: Option<(&str, Option<&str>)>,
) -> Result<(), StoreError> {
    let (ip, user_agent) = personal.map_or((None, None), |(ip, user_agent)| (Some(ip), user_agent));
    let call = functions::record_audit_event(
        event.id,
        &event.code,
        &event.severity,
        &event.actor,
        event.actor_id.as_deref(),
        event.subject_id,
        event.client_id.as_deref(),
        event.session_id,
        event.request_id.as_deref(),
        event.suspicious,
        &event.details,
        ip,
        user_agent,
        event.created_at,
    );
    diesel::select(call).get_result::<bool>(conn)?;
    Ok(())
}

/// The newest events first, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(
    conn: &mut Conn,
    filter: &AuditFilter,
    limit: i64,
) -> Result<Vec<(AuditEventRow, Option<AuditPersonalRow>)>, StoreError> {
    let mut rows = audit_events::table
        .left_join(audit_personal::table.on(audit_personal::event_id.eq(audit_events::id)))
        .select((AuditEventRow::as_select(), Option::<AuditPersonalRow>::as_select()))
        .into_boxed();
    if let Some(code) = &filter.code {
        rows = rows.filter(audit_events::code.eq(code));
    }
    if let Some(subject) = filter.subject {
        rows = rows.filter(audit_events::subject_id.eq(subject.uuid()));
    }
    if let Some(client) = &filter.client {
        rows = rows.filter(audit_events::client_id.eq(client.as_str()));
    }
    if let Some((at, id)) = filter.before {
        let same_moment = audit_events::created_at.eq(at).and(audit_events::id.lt(id.uuid()));
        rows = rows.filter(audit_events::created_at.lt(at).or(same_moment));
        // Tells the planner where to begin; the line above alone does not.
        rows = rows.filter(audit_events::created_at.le(at));
    }
    Ok(rows.order((audit_events::created_at.desc(), audit_events::id.desc())).limit(limit).load(conn)?)
}

/// Makes the partition of the month that holds `moment`; `false` when it exists.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn ensure_partition(conn: &mut Conn, moment: Timestamp) -> Result<bool, StoreError> {
    Ok(diesel::select(functions::ensure_audit_partition(moment)).get_result(conn)?)
}

/// Drops the monthly partitions that end before `before`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn drop_partitions(conn: &mut Conn, before: Timestamp) -> Result<i32, StoreError> {
    Ok(diesel::select(functions::drop_audit_partitions(before)).get_result(conn)?)
}

/// Removes at most `limit` personal parts from before `before`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_personal(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let old = audit_personal::table
        .filter(audit_personal::created_at.lt(before))
        .select(audit_personal::event_id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    Ok(diesel::delete(audit_personal::table.filter(audit_personal::event_id.eq_any(old))).execute(conn)?)
}
