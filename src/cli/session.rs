//! `bonafide session`.

use anyhow::{Result, anyhow, bail};
use serde_json::json;

use crate::accounts::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::sessions::{self, SessionPage, SignedIn};
use crate::audit::Actor;
use crate::cli::arguments::SessionCommand;
use crate::cli::context::Context;
use crate::cli::output::{Output, table};
use crate::cli::user;
use crate::startup::Foundation;
use crate::store::StoreError;
use crate::types::SessionId;

/// Sessions in one listing.
const MOST_LISTED: i64 = 1000;

/// Lists and ends sessions.
///
/// # Errors
/// When there is no such person or session, or the database fails.
pub fn run(context: &Context, command: &SessionCommand) -> Result<()> {
    let output = context.with_foundation(async |foundation| match command {
        SessionCommand::List { user } => list(foundation, user).await,
        SessionCommand::End { id } => end(foundation, id).await,
    })?;
    output.print(context.json)
}

async fn list(foundation: &Foundation, named: &str) -> Result<Output> {
    let (user, now) = (user::find(foundation, named).await?, foundation.clock.now());
    let page = SessionPage { user: Some(user.id), after: None, limit: MOST_LISTED };
    let found = foundation.db.read::<_, StoreError>(move |conn| sessions::list(conn, page, now)).await?;
    let row = |SignedIn { session, .. }: &SignedIn| {
        let seen = session.last_seen_at.to_rfc3339();
        let from = session.address.clone().unwrap_or_default();
        vec![session.id.to_string(), session.created_at.to_rfc3339(), seen, from]
    };
    let rows: Vec<_> = found.iter().map(row).collect();
    let item = |SignedIn { session, .. }: &SignedIn| {
        json!({
            "id": session.id,
            "user_id": session.user_id,
            "created_at": session.created_at,
            "authenticated_at": session.authenticated_at,
            "last_seen_at": session.last_seen_at,
            "expires_at": session.expires_at,
            "persistence": session.persistence.as_str(),
            "ip": session.address,
            "user_agent": session.user_agent,
        })
    };
    let json = json!({ "items": found.iter().map(item).collect::<Vec<_>>() });
    Ok(Output { json, lines: table(&["ID", "SINCE", "LAST SEEN", "FROM"], &rows) })
}

async fn end(foundation: &Foundation, id: &str) -> Result<Output> {
    let id: SessionId = id.parse().map_err(|_| anyhow!("{id} is no session id"))?;
    let now = foundation.clock.now();
    let ended = foundation.db.transaction::<_, StoreError>(move |conn| {
        endings::end_session(conn, id, Ending::Ended, &Cause { actor: &Actor::Operator, origin: None, now })
    });
    if !ended.await? {
        bail!("there is no standing session {id}");
    }
    Ok(Output { json: json!({ "id": id, "state": "ended" }), lines: vec![format!("{id} is ended")] })
}
