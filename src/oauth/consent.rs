//! What people let clients have.

use crate::store::consents::{self, ConsentRow, NewConsent};
use crate::store::{Conn, StoreError, clients};
use crate::types::{ClientId, ScopeSet, Timestamp, UserId};

/// A consent in force.
#[derive(Clone, Debug)]
pub struct Consented {
    /// What was consented to.
    pub scope: ScopeSet,
    /// The value that codes and families carry.
    pub epoch: i64,
}

/// The consent of a person to a client, unless it was withdrawn.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, user_id: UserId, client_id: &ClientId) -> Result<Option<Consented>, StoreError> {
    Ok(consents::find(conn, user_id, client_id)?.and_then(in_force))
}

/// Remembers a consent, beside what was consented to before, and gives its epoch. Who withdraws at the same moment withdraws
/// before or after it: nothing withdrawn comes back with it.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn grant(
    conn: &mut Conn,
    user_id: UserId,
    client_id: &ClientId,
    scope: &ScopeSet,
    now: Timestamp,
) -> Result<i64, StoreError> {
    clients::hold(conn, client_id)?;
    let before = consents::lock(conn, user_id, client_id)?.and_then(in_force);
    let before = before.map(|it| it.scope).unwrap_or_default();
    let consent = NewConsent {
        user_id: user_id.uuid(),
        client_id: client_id.as_str(),
        scopes: before.union(scope).to_vec(),
        updated_at: now,
        created_at: now,
    };
    consents::upsert(conn, &consent)
}

fn in_force(row: ConsentRow) -> Option<Consented> {
    let is_in_force = row.withdrawn_at.is_none();
    is_in_force.then(|| Consented { scope: row.scopes.into_iter().collect(), epoch: row.epoch })
}
