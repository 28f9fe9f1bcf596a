//! What people see of what is kept about them: the apps they let in, what happened to their account, and all of it as one
//! document to take along (PRIV-1).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::accounts::AccountsError;
use crate::accounts::Cause;
use crate::accounts::own_account::Doer;
use crate::accounts::sessions::{self, Session, SessionPage};
use crate::accounts::users;
use crate::audit::{self, Actor, AuditEntry, AuditFilter, Event};
use crate::store::clients::ClientRow;
use crate::store::{Conn, Db, StoreError, clients, consents, token_families};
use crate::types::{ClientId, Clock, EventId, RedirectUri, ScopeSet, Timestamp, UserId};

/// Consents and families that are looked at: nobody has more apps than these.
const MOST_APPS: i64 = 1_000;

/// Events that are read at a time.
const PAGE: i64 = 1_000;

/// Shows people what is theirs.
#[derive(Clone)]
pub struct OwnData {
    /// Where it is kept.
    pub db: Db,
    /// The time.
    pub clock: Clock,
}

/// A client that may use a person's account.
#[derive(Clone, Debug)]
pub struct App {
    /// The client.
    pub client_id: String,
    /// The name that people read.
    pub name: String,
    /// Where its people go back to.
    pub redirect_uri: Option<RedirectUri>,
    /// What it may have.
    pub scope: ScopeSet,
    /// Since when.
    pub since: Timestamp,
    /// When it took new tokens last, as far as its tokens still stand.
    pub used_at: Option<Timestamp>,
}

/// A place in a list of events: the last one of the page before.
pub type EventPlace = (Timestamp, EventId);

/// A page of what happened, the newest first.
#[derive(Clone, Debug)]
pub struct Activity {
    /// The events.
    pub entries: Vec<AuditEntry>,
    /// The names of the clients in them.
    pub client_names: BTreeMap<String, String>,
    /// Where the next page begins, if there is one.
    pub next: Option<EventPlace>,
}

impl OwnData {
    /// The apps that may use a person's account, the one used last first.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn apps(&self, user: UserId) -> Result<Vec<App>, AccountsError> {
        let now = self.clock.now();
        Ok(self.db.read::<_, StoreError>(move |conn| apps(conn, user, now)).await?)
    }

    /// What happened to a person's account before `before`, at most `limit` events.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn activity(
        &self,
        user: UserId,
        before: Option<EventPlace>,
        limit: usize,
    ) -> Result<Activity, AccountsError> {
        Ok(self.db.read::<_, StoreError>(move |conn| activity(conn, user, before, limit)).await?)
    }

    /// All that is kept about a person, without what would let anybody in. The audit tells that it was taken.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn export(&self, doer: Doer) -> Result<Value, AccountsError> {
        let now = self.clock.now();
        let export = move |conn: &mut Conn| {
            let actor = Actor::User(doer.user_id);
            let cause = Cause { actor: &actor, origin: Some(&doer.origin), now };
            cause.record(conn, &Event::DataExported { user_id: doer.user_id })?;
            document(conn, doer.user_id, now)
        };
        Ok(self.db.transaction::<_, StoreError>(export).await?)
    }
}

fn apps(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<Vec<App>, StoreError> {
    let mut found: BTreeMap<String, App> = BTreeMap::new();
    for row in consents::list_of_user(conn, user, MOST_APPS)? {
        let app = App::new(row.client, row.scopes, row.created_at);
        found.insert(app.client_id.clone(), app);
    }
    for row in token_families::list_of_user(conn, user, MOST_APPS, now)? {
        let other = App::new(row.client, row.scopes, row.created_at);
        let app = found.entry(other.client_id.clone()).or_insert_with(|| other.clone());
        app.scope = app.scope.union(&other.scope);
        app.since = app.since.min(row.created_at);
        app.used_at = app.used_at.max(Some(row.rotated_at));
    }
    let mut apps: Vec<App> = found.into_values().collect();
    apps.sort_by_key(|it| std::cmp::Reverse(it.used_at));
    Ok(apps)
}

impl App {
    fn new(client: ClientRow, scopes: Vec<String>, since: Timestamp) -> Self {
        Self {
            redirect_uri: client.redirect_uris.first().and_then(|it| RedirectUri::parse(it).ok()),
            client_id: client.id,
            name: client.name,
            scope: scopes.into_iter().collect(),
            since,
            used_at: None,
        }
    }
}

fn activity(
    conn: &mut Conn,
    user: UserId,
    before: Option<EventPlace>,
    limit: usize,
) -> Result<Activity, StoreError> {
    let filter = AuditFilter { subject: Some(user), before, ..AuditFilter::default() };
    // One more tells whether there is another page.
    let read = i64::try_from(limit).unwrap_or(PAGE).saturating_add(1);
    let mut entries = audit::list(conn, &filter, read)?;
    let has_more = entries.len() > limit;
    entries.truncate(limit);
    let next = entries.last().filter(|_| has_more).map(AuditEntry::place);
    let client_names = names(conn, &entries)?;
    Ok(Activity { entries, client_names, next })
}

fn names(conn: &mut Conn, entries: &[AuditEntry]) -> Result<BTreeMap<String, String>, StoreError> {
    let mut names = BTreeMap::new();
    for id in entries.iter().filter_map(|it| it.client_id.as_deref()) {
        if names.contains_key(id) {
            continue;
        }
        let Ok(client_id) = ClientId::parse(id) else { continue };
        if let Some(client) = clients::find(conn, &client_id)? {
            names.insert(id.to_owned(), client.name);
        }
    }
    Ok(names)
}

fn document(conn: &mut Conn, user_id: UserId, now: Timestamp) -> Result<Value, StoreError> {
    let Some(user) = users::find(conn, user_id)? else { return Ok(Value::Null) };
    let page = SessionPage { user: Some(user_id), after: None, limit: PAGE };
    let sessions = sessions::list(conn, page, now)?;
    let session = |it: Session| {
        json!({
            "id": it.id, "signed_in_at": it.authenticated_at, "last_seen_at": it.last_seen_at,
            "expires_at": it.expires_at, "address": it.address, "browser": it.user_agent,
        })
    };
    let app = |it: App| {
        json!({
            "client_id": it.client_id, "name": it.name, "scope": it.scope.to_string(),
            "since": it.since, "last_used_at": it.used_at,
        })
    };
    Ok(json!({
        "exported_at": now,
        "account": {
            "id": user.id, "email": user.email, "email_verified": user.email_verified,
            "username": user.username, "status": user.status.as_str(),
            "is_administrator": user.is_administrator, "password_changed_at": user.password_changed_at,
            "created_at": user.created_at, "updated_at": user.updated_at,
        },
        "profile": { "name": user.name, "claims": user.profile },
        "attributes": user.attributes,
        "groups": users::groups_of(conn, user_id)?,
        "sessions": sessions.into_iter().map(|it| session(it.session)).collect::<Vec<_>>(),
        "apps": apps(conn, user_id, now)?.into_iter().map(app).collect::<Vec<_>>(),
        "activity": whole_activity(conn, user_id)?,
    }))
}

/// Everything the audit holds about a person, page after page.
fn whole_activity(conn: &mut Conn, user_id: UserId) -> Result<Vec<Value>, StoreError> {
    let mut all = Vec::new();
    let mut filter = AuditFilter { subject: Some(user_id), ..AuditFilter::default() };
    loop {
        let entries = audit::list(conn, &filter, PAGE)?;
        filter.before = entries.last().map(AuditEntry::place);
        all.extend(entries.iter().map(|it| {
            json!({
                "at": it.at, "code": it.code, "client_id": it.client_id, "session_id": it.session_id,
                "suspicious": it.suspicious, "details": it.details,
                "address": it.ip, "browser": it.user_agent,
            })
        }));
        if i64::try_from(entries.len()).unwrap_or(PAGE) < PAGE {
            return Ok(all);
        }
    }
}
