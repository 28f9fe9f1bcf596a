//! Rows of `token_families`, and the one row that says whether a family still stands.

use diesel::dsl::{exists, max};
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
}

/// Holds a session and a client until the transaction ends, so that neither is ended while a family begins: whoever ends one
/// of them waits, and then sees the family.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn hold(conn: &mut Conn, session: SessionId, client: &ClientId) -> Result<(), StoreError> {
    sessions::table
        .inner_join(clients::table.on(clients::id.eq(client.as_str())))
        .filter(sessions::id.eq(session.uuid()))
        .select(sessions::id)
        .for_share()
        .first::<Uuid>(conn)
        .optional()?;
    Ok(())
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
    /// The consent's epoch and withdrawal, where there is one.
    pub consent: Option<(i64, Option<Timestamp>)>,
    /// Whether the access token was revoked by itself.
    pub is_token_revoked: bool,
}

/// The facts on a family and, where given, on one access token of it.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn standing(
    conn: &mut Conn,
    family: FamilyId,
    jti: Option<TokenId>,
) -> Result<Option<StandingRow>, StoreError> {
    let revoked = revoked_tokens::table.filter(revoked_tokens::jti.nullable().eq(jti.map(TokenId::uuid)));
    let row = standing_tables!().filter(token_families::id.eq(family.uuid())).select((
        FamilyRow::as_select(),
        UserRow::as_select(),
        clients::enabled,
        (sessions::epoch, sessions::ended_at).nullable(),
        sessions::last_seen_at.nullable(),
        (consents::epoch, consents::withdrawn_at).nullable(),
        exists(revoked),
    ));
    Ok(row.first(conn).optional()?)
}

/// The generation of a refresh token and the facts on its family.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn standing_of_refresh_token(
    conn: &mut Conn,
    token: &TokenHash,
) -> Result<Option<(i64, StandingRow)>, StoreError> {
    let row = standing_tables!()
        .inner_join(refresh_tokens::table)
        .filter(refresh_tokens::token_hash.eq(token.as_bytes().as_slice()))
        .select((
            refresh_tokens::generation,
            (
                FamilyRow::as_select(),
                UserRow::as_select(),
                clients::enabled,
                (sessions::epoch, sessions::ended_at).nullable(),
                sessions::last_seen_at.nullable(),
                (consents::epoch, consents::withdrawn_at).nullable(),
                false.into_sql::<Bool>(),
            ),
        ));
    Ok(row.first(conn).optional()?)
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
