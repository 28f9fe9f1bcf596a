//! Deletes what has expired, in small batches (REL-6).

use std::time::Duration;

use crate::accounts::{factors, known_devices, login, passkeys, sessions, setup};
use crate::audit;
use crate::limits;
use crate::store::{
    Conn, Db, StoreError, authorization_codes, client_assertions, email_change_links, invitations,
    login_links, mail_outbox, not_me_links, pending_authorizations, refusals, reset_links, revoked_tokens,
    spent_provider_states, token_families, verification_links,
};
use crate::types::Timestamp;

const DAY: Duration = Duration::from_secs(86_400);

/// What guards against a second use outlives what it guards, by more than clocks differ.
const MARGIN: Duration = Duration::from_secs(3600);

/// Rows that one statement deletes at most.
const BATCH: i64 = 500;

/// One kind of row that expires.
type Purge = fn(&mut Conn, Timestamp, i64) -> Result<usize, StoreError>;

/// Codes are kept a day for replay detection, refusals a week for the console, sessions and families a day beyond their end,
/// letters that were sent a week and those that were given up a month.
const PURGES: [(&str, Purge); 22] = [
    ("authorization codes", |conn, now, limit| authorization_codes::delete_before(conn, now - DAY, limit)),
    ("client assertions", |conn, now, limit| client_assertions::delete_expired(conn, now - MARGIN, limit)),
    ("pending authorizations", pending_authorizations::delete_expired),
    ("revoked tokens", |conn, now, limit| revoked_tokens::delete_expired(conn, now - MARGIN, limit)),
    ("token families", |conn, now, limit| token_families::delete_expired(conn, now - DAY, limit)),
    ("sessions", |conn, now, limit| sessions::purge(conn, DAY, limit, now)),
    ("known devices", |conn, now, limit| known_devices::purge(conn, limit, now)),
    ("verification links", verification_links::delete_expired),
    ("reset links", reset_links::delete_expired),
    ("links to another address", email_change_links::delete_expired),
    ("links in notices", not_me_links::delete_expired),
    ("invitations", invitations::delete_expired),
    ("login challenges", |conn, now, limit| login::challenge::purge(conn, limit, now)),
    ("login links", login_links::delete_expired),
    ("remembered devices", |conn, now, limit| factors::remembered_devices::purge(conn, limit, now)),
    ("wrong factors", |conn, now, limit| factors::failures::purge(conn, limit, now)),
    ("passkey challenges", |conn, now, limit| passkeys::purge(conn, now - MARGIN, limit)),
    ("limits", |conn, now, limit| limits::purge(conn, limit, now)),
    ("mail", |conn, now, limit| mail_outbox::delete_ended(conn, now - DAY * 7, now - DAY * 30, limit)),
    ("setup links", |conn, now, limit| setup::purge(conn, limit, now)),
    ("answers of other providers", spent_provider_states::delete_expired),
    ("refusals", |conn, now, limit| refusals::delete_before(conn, now - DAY * 7, limit)),
];

/// Deletes every kind until less than a batch is left of it.
pub async fn run(db: Db, now: Timestamp, audit_retention: Duration) {
    for (name, purge) in PURGES {
        if let Err(error) = delete_all(&db, now, purge).await {
            tracing::warn!(%error, kind = name, "expired rows could not be deleted");
        }
    }
    if let Err(error) = keep_audit(&db, now, audit_retention).await {
        tracing::warn!(%error, "old audit events could not be deleted");
    }
}

/// Makes the months to come and removes those that are too old.
async fn keep_audit(db: &Db, now: Timestamp, retention: Duration) -> Result<(), StoreError> {
    db.transaction(move |conn| audit::ensure_partitions(conn, now)).await?;
    loop {
        let (_, personal) = db.transaction(move |conn| audit::purge(conn, retention, now)).await?;
        if personal == 0 {
            return Ok(());
        }
    }
}

async fn delete_all(db: &Db, now: Timestamp, purge: Purge) -> Result<(), StoreError> {
    loop {
        let deleted = db.transaction(move |conn| purge(conn, now, BATCH)).await?;
        if i64::try_from(deleted).unwrap_or(BATCH) < BATCH {
            return Ok(());
        }
    }
}
