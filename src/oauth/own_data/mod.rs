//! What people see of what is kept about them: the apps they let in, what happened to their account, and all of it as one
//! document to take along (PRIV-1).

mod document;
mod sign_in;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::accounts::AccountsError;
use crate::accounts::Cause;
use crate::accounts::own_account::Doer;
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
    /// When it took new tokens last, as far as that is kept.
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
            document::write(conn, doer.user_id, now)
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
    }
    for (client_id, used_at) in token_families::last_uses(conn, user)? {
        if let Some(app) = found.get_mut(&client_id) {
            app.used_at = Some(used_at);
        }
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
