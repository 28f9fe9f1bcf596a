//! All of it as one document.

use serde_json::{Value, json};

use crate::accounts::sessions::{self, Session, SessionPage};
use crate::accounts::users::{self, User};
use crate::audit::{self, AuditEntry, AuditFilter};
use crate::oauth::own_data::{App, PAGE, apps, sign_in};
use crate::store::{Conn, StoreError, email_change_links, erasures, terms_acceptances};
use crate::types::{Timestamp, UserId};

/// Everything that is kept about a person, but for what would let anybody in.
pub(super) fn write(conn: &mut Conn, user_id: UserId, now: Timestamp) -> Result<Value, StoreError> {
    let Some(user) = users::find(conn, user_id)? else { return Ok(Value::Null) };
    let apps = apps(conn, user_id, now)?.iter().map(app).collect::<Vec<_>>();
    Ok(json!({
        "exported_at": now,
        "account": account(&user),
        "pending": pending(conn, user_id, now)?,
        "profile": { "name": user.name, "claims": user.profile },
        "attributes": user.attributes,
        "groups": users::groups_of(conn, user_id)?,
        "accepted_terms": accepted_terms(conn, user_id)?,
        "sign_in": sign_in::write(conn, &user, now)?,
        "sessions": all_sessions(conn, user_id, now)?,
        "apps": apps,
        "activity": whole_activity(conn, user_id)?,
    }))
}

fn account(user: &User) -> Value {
    json!({
        "id": user.id, "email": user.email, "email_verified": user.email_verified,
        "username": user.username, "status": user.status.as_str(),
        "is_administrator": user.is_administrator, "password_changed_at": user.password_changed_at,
        "created_at": user.created_at, "updated_at": user.updated_at,
    })
}

/// What the person asked for and waits for.
fn pending(conn: &mut Conn, user_id: UserId, now: Timestamp) -> Result<Value, StoreError> {
    Ok(json!({
        "email": email_change_links::pending(conn, user_id, now)?.map(|it| it.new_email),
        "erasure_due_at": erasures::due_at(conn, user_id)?,
    }))
}

fn accepted_terms(conn: &mut Conn, user_id: UserId) -> Result<Vec<Value>, StoreError> {
    let accepted = terms_acceptances::list(conn, user_id)?.into_iter();
    Ok(accepted.map(|(version, at)| json!({ "version": version, "accepted_at": at })).collect())
}

fn app(it: &App) -> Value {
    json!({
        "client_id": it.client_id, "name": it.name, "scope": it.scope.to_string(),
        "since": it.since, "last_used_at": it.used_at,
    })
}

/// Every standing session, page after page.
fn all_sessions(conn: &mut Conn, user_id: UserId, now: Timestamp) -> Result<Vec<Value>, StoreError> {
    let mut all = Vec::new();
    let mut page = SessionPage { user: Some(user_id), after: None, limit: PAGE };
    loop {
        let read = sessions::list(conn, page, now)?;
        page.after = read.last().map(|it| it.session.id);
        all.extend(read.iter().map(|it| session(&it.session)));
        if is_last(read.len()) {
            return Ok(all);
        }
    }
}

fn session(it: &Session) -> Value {
    json!({
        "id": it.id, "signed_in_at": it.authenticated_at, "last_seen_at": it.last_seen_at,
        "expires_at": it.expires_at, "address": it.address, "browser": it.user_agent,
    })
}

/// Everything the audit holds about a person, page after page.
fn whole_activity(conn: &mut Conn, user_id: UserId) -> Result<Vec<Value>, StoreError> {
    let mut all = Vec::new();
    let mut filter = AuditFilter { subject: Some(user_id), ..AuditFilter::default() };
    loop {
        let entries = audit::list(conn, &filter, PAGE)?;
        filter.before = entries.last().map(AuditEntry::place);
        all.extend(entries.iter().map(event));
        if is_last(entries.len()) {
            return Ok(all);
        }
    }
}

fn event(it: &AuditEntry) -> Value {
    json!({
        "at": it.at, "code": it.code, "client_id": it.client_id, "session_id": it.session_id,
        "suspicious": it.suspicious, "details": it.details,
        "address": it.ip, "browser": it.user_agent,
    })
}

/// Whether a page of so many rows is the last one.
fn is_last(rows: usize) -> bool {
    i64::try_from(rows).unwrap_or(PAGE) < PAGE
}
