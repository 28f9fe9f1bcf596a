//! Rows of `token_families`, and the one row that says whether a family still stands.

use diesel::dsl::max;
use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::store::clients::ClientRow;
use crate::store::schema::{clients, sessions, token_families, users};
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, FamilyId, SessionId, Timestamp, UserId};

mod assurance;
mod standing;

pub use assurance::forget_assurance;
pub use standing::{StandingRow, standing, standing_of_refresh_tokens};

/// A family as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = token_families)]
pub struct FamilyRow {
    /// The family's id.
    pub id: Uuid,
    /// The client that holds it.
    pub client_id: String,
    /// The person it stands for.
    pub user_id: Uuid,
    /// The session it began in, while that is remembered.
    pub session_id: Option<Uuid>,
    /// `session` or `offline`.
    pub kind: String,
    /// The person's epoch when it began.
    pub user_epoch: i64,
    /// The session's epoch when it began.
    pub session_epoch: i64,
    /// The consent's epoch when it began.
    pub consent_epoch: Option<i64>,
    /// The granted scopes.
    pub scopes: Vec<String>,
    /// The resources asked for.
    pub resources: Vec<String>,
    /// The claims parameter.
    pub claims: Option<Value>,
    /// How the person signed in.
    pub amr: Vec<String>,
    /// When the person signed in.
    pub authenticated_at: Timestamp,
    /// The generation of the current refresh token.
    pub generation: i64,
    /// What keys the HMAC that made it.
    pub rotation_key: Vec<u8>,
    /// When it was made.
    pub rotated_at: Timestamp,
    /// How often its predecessor was presented since.
    pub retries: i16,
    /// When it dies of disuse.
    pub idle_expires_at: Timestamp,
    /// When it dies whatever is done.
    pub expires_at: Timestamp,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
    /// Until when a second factor counts at most.
    pub assured_until: Option<Timestamp>,
}

/// A family to begin.
#[derive(Debug, Insertable)]
#[diesel(table_name = token_families)]
pub struct NewFamily {
    /// The family's id, from the code.
    pub id: Uuid,
    /// The client that holds it.
    pub client_id: String,
    /// The person it stands for.
    pub user_id: Uuid,
    /// The session it begins in.
    pub session_id: Option<Uuid>,
    /// `session` or `offline`.
    pub kind: &'static str,
    /// The person's epoch, from the code.
    pub user_epoch: i64,
    /// The session's epoch, from the code.
    pub session_epoch: i64,
    /// The consent's epoch, from the code.
    pub consent_epoch: Option<i64>,
    /// The granted scopes.
    pub scopes: Vec<String>,
    /// The resources asked for.
    pub resources: Vec<String>,
    /// The claims parameter.
    pub claims: Option<Value>,
    /// How the person signed in.
    pub amr: Vec<String>,
    /// When the person signed in.
    pub authenticated_at: Timestamp,
    /// Random bytes.
    pub rotation_key: Vec<u8>,
    /// Now.
    pub rotated_at: Timestamp,
    /// When it dies of disuse.
    pub idle_expires_at: Timestamp,
    /// When it dies whatever is done.
    pub expires_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
    /// Until when a second factor counts at most.
    pub assured_until: Option<Timestamp>,
}

/// Holds a session until the transaction ends, so that it is not ended while a family begins: whoever ends it waits, and then sees
/// the family. Gives when a second factor was shown in the session, if one was and still may count.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn hold(conn: &mut Conn, session: SessionId) -> Result<Option<Timestamp>, StoreError> {
    let assured_at = sessions::table
        .find(session.uuid())
        .select(sessions::assured_at)
        .for_share()
        .first::<Option<Timestamp>>(conn)
        .optional()?;
    Ok(assured_at.flatten())
}

/// Begins a family.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, family: &NewFamily) -> Result<(), StoreError> {
    diesel::insert_into(token_families::table).values(family).execute(conn)?;
    Ok(())
}

/// Counts a retry of the token before `generation`; `false` when the family has moved on or ended meanwhile, or when there
/// were `most` retries.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn count_retry(
    conn: &mut Conn,
    family: FamilyId,
    generation: i64,
    most: i16,
) -> Result<bool, StoreError> {
    let target = token_families::table
        .find(family.uuid())
        .filter(token_families::generation.eq(generation))
        .filter(token_families::retries.lt(most))
        .filter(token_families::ended_at.is_null());
    let counted = diesel::update(target).set(token_families::retries.eq(token_families::retries + 1));
    Ok(counted.execute(conn)? == 1)
}

/// Ends one family; `false` when it was ended before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end(
    conn: &mut Conn,
    family: FamilyId,
    because: &'static str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let target = token_families::table.find(family.uuid()).filter(token_families::ended_at.is_null());
    let ended = diesel::update(target)
        .set((token_families::ended_at.eq(now), token_families::ended_because.eq(because)));
    Ok(ended.execute(conn)? == 1)
}

/// Ends the families that are bound to a session; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_where_session(
    conn: &mut Conn,
    session: SessionId,
    because: &str,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let target = token_families::table
        .filter(token_families::session_id.eq(session.uuid()))
        .filter(token_families::kind.eq("session"))
        .filter(token_families::ended_at.is_null());
    let ended = diesel::update(target)
        .set((token_families::ended_at.eq(now), token_families::ended_because.eq(because)));
    Ok(ended.execute(conn)?)
}

/// Ends every family of a person; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_where_user(
    conn: &mut Conn,
    user: UserId,
    because: &str,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let target = token_families::table
        .filter(token_families::user_id.eq(user.uuid()))
        .filter(token_families::ended_at.is_null());
    let ended = diesel::update(target)
        .set((token_families::ended_at.eq(now), token_families::ended_because.eq(because)));
    Ok(ended.execute(conn)?)
}

/// Ends every family of a person that one client holds; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_where_user_and_client(
    conn: &mut Conn,
    user: UserId,
    client: &ClientId,
    because: &str,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let target = token_families::table
        .filter(token_families::user_id.eq(user.uuid()))
        .filter(token_families::client_id.eq(client.as_str()))
        .filter(token_families::ended_at.is_null());
    let ended = diesel::update(target)
        .set((token_families::ended_at.eq(now), token_families::ended_because.eq(because)));
    Ok(ended.execute(conn)?)
}

/// A family that stands, and whose app holds it.
#[derive(Clone, Debug, Queryable)]
pub struct AppFamilyRow {
    /// The client.
    pub client: ClientRow,
    /// The granted scopes.
    pub scopes: Vec<String>,
    /// When it began.
    pub created_at: Timestamp,
}

/// A person's standing families, the newest first, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list_of_user(
    conn: &mut Conn,
    user: UserId,
    limit: i64,
    now: Timestamp,
) -> Result<Vec<AppFamilyRow>, StoreError> {
    let rows = token_families::table
        .inner_join(clients::table)
        .inner_join(users::table)
        .filter(token_families::user_id.eq(user.uuid()))
        .filter(token_families::ended_at.is_null())
        .filter(token_families::user_epoch.eq(users::epoch))
        .filter(token_families::expires_at.gt(now))
        .filter(token_families::idle_expires_at.gt(now))
        .order(token_families::created_at.desc())
        .limit(limit)
        .select((ClientRow::as_select(), token_families::scopes, token_families::created_at));
    Ok(rows.load(conn)?)
}

/// When each client last used what a person gave it, ended families included, as long as they are kept.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn last_uses(conn: &mut Conn, user: UserId) -> Result<Vec<(String, Timestamp)>, StoreError> {
    let rows = token_families::table
        .filter(token_families::user_id.eq(user.uuid()))
        .group_by(token_families::client_id)
        .select((token_families::client_id, max(token_families::rotated_at).assume_not_null()));
    Ok(rows.load(conn)?)
}

/// Ends every family that a client holds; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn end_where_client(
    conn: &mut Conn,
    client: &ClientId,
    because: &str,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let target = token_families::table
        .filter(token_families::client_id.eq(client.as_str()))
        .filter(token_families::ended_at.is_null());
    let ended = diesel::update(target)
        .set((token_families::ended_at.eq(now), token_families::ended_because.eq(because)));
    Ok(ended.execute(conn)?)
}

/// Removes families that expired before `before`, at most `limit`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = token_families::table
        .filter(token_families::expires_at.lt(before))
        .select(token_families::id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    Ok(diesel::delete(token_families::table.filter(token_families::id.eq_any(expired))).execute(conn)?)
}
