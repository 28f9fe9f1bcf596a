//! Rows of `token_families`, and the one row that says whether a family still stands.

use std::collections::HashMap;

use diesel::dsl::{array, max};
use diesel::prelude::*;
use diesel::sql_types::Bool;
use serde_json::Value;
use uuid::Uuid;

use crate::store::clients::ClientRow;
use crate::store::schema::{
    clients, consents, refresh_tokens, revoked_tokens, sessions, token_families, users,
};
use crate::store::users::UserRow;
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, FamilyId, SessionId, Timestamp, TokenHash, TokenId, UserId};

mod assurance;

pub use assurance::forget_assurance;

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

/// A family with everything on which it stands or falls. A macro, since the type of a join has no name that can be read.
macro_rules! standing_tables {
    () => {
        token_families::table
            .inner_join(users::table)
            .inner_join(clients::table)
            .left_join(sessions::table)
            .left_join(
                consents::table.on(consents::user_id
                    .eq(token_families::user_id)
                    .and(consents::client_id.eq(token_families::client_id))),
            )
    };
}

/// What is read of a family. A macro for the same reason.
macro_rules! standing_facts {
    ($revoked:expr) => {
        (
            FamilyRow::as_select(),
            UserRow::as_select(),
            clients::enabled,
            (sessions::epoch, sessions::ended_at).nullable(),
            sessions::last_seen_at.nullable(),
            sessions::assured_until.nullable(),
            (consents::epoch, consents::withdrawn_at).nullable(),
            $revoked,
        )
    };
}

/// The facts on which a family stands or falls, read in one row.
#[derive(Clone, Debug, Queryable)]
pub struct StandingRow {
    /// The family.
    pub family: FamilyRow,
    /// The person.
    pub user: UserRow,
    /// Whether the client is enabled.
    pub client_enabled: bool,
    /// The session's epoch and end, while the session is remembered.
    pub session: Option<(i64, Option<Timestamp>)>,
    /// When the session was used last, while it is remembered.
    pub session_seen_at: Option<Timestamp>,
    /// Until when a second factor counts in the session, while it is remembered.
    pub session_assured_until: Option<Timestamp>,
    /// The consent's epoch and withdrawal, where there is one.
    pub consent: Option<(i64, Option<Timestamp>)>,
    /// Those of the access tokens asked for that were revoked by themselves.
    pub revoked_tokens: Vec<Uuid>,
}

/// The facts on each of several families and, where given, on one access token of it; in their order.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn standing(
    conn: &mut Conn,
    asked: &[(FamilyId, Option<TokenId>)],
) -> Result<Vec<Option<StandingRow>>, StoreError> {
    let families: Vec<Uuid> = asked.iter().map(|(family, _)| family.uuid()).collect();
    let tokens: Vec<Uuid> = asked.iter().filter_map(|(_, token)| token.map(TokenId::uuid)).collect();
    let revoked =
        revoked_tokens::table.filter(revoked_tokens::jti.eq_any(tokens)).select(revoked_tokens::jti);
    let rows: Vec<StandingRow> = standing_tables!()
        .filter(token_families::id.eq_any(families))
        .select(standing_facts!(array(revoked)))
        .load(conn)?;
    let found: HashMap<Uuid, StandingRow> = rows.into_iter().map(|it| (it.family.id, it)).collect();
    Ok(asked.iter().map(|(family, _)| found.get(&family.uuid()).cloned()).collect())
}

/// The generation of each of several refresh tokens and the facts on its family; in their order.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn standing_of_refresh_tokens(
    conn: &mut Conn,
    tokens: &[TokenHash],
) -> Result<Vec<Option<(i64, StandingRow)>>, StoreError> {
    let none = revoked_tokens::table.filter(false.into_sql::<Bool>()).select(revoked_tokens::jti);
    let hashes: Vec<&[u8]> = tokens.iter().map(|it| it.as_bytes().as_slice()).collect();
    let rows: Vec<(Vec<u8>, i64, StandingRow)> = standing_tables!()
        .inner_join(refresh_tokens::table)
        .filter(refresh_tokens::token_hash.eq_any(hashes))
        .select((refresh_tokens::token_hash, refresh_tokens::generation, standing_facts!(array(none))))
        .load(conn)?;
    let found: HashMap<Vec<u8>, (i64, StandingRow)> =
        rows.into_iter().map(|(hash, generation, row)| (hash, (generation, row))).collect();
    Ok(tokens.iter().map(|it| found.get(it.as_bytes().as_slice()).cloned()).collect())
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
