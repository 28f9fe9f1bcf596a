//! Rows of `authorization_codes`.

use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::store::schema::authorization_codes as codes;
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, RequestId, Timestamp, TokenHash, UserId};

/// A code with all that it stands for.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = codes)]
pub struct AuthorizationCodeRow {
    /// SHA-256 of the code.
    pub code_hash: Vec<u8>,
    /// The sealed request that it answers.
    pub request_id: Uuid,
    /// The client it was given to.
    pub client_id: String,
    /// The person it stands for.
    pub user_id: Uuid,
    /// The session it was given in.
    pub session_id: Uuid,
    /// The person's epoch at that time.
    pub user_epoch: i64,
    /// The session's epoch at that time.
    pub session_epoch: i64,
    /// The consent's epoch at that time, where consent was asked.
    pub consent_epoch: Option<i64>,
    /// The redirect URI as it was sent.
    pub redirect_uri: String,
    /// The granted scopes.
    pub scopes: Vec<String>,
    /// The resources asked for.
    pub resources: Vec<String>,
    /// The claims parameter.
    pub claims: Option<Value>,
    /// The S256 challenge.
    pub code_challenge: Option<String>,
    /// The nonce for the ID token.
    pub nonce: Option<String>,
    /// How the person signed in.
    pub amr: Vec<String>,
    /// When the person signed in.
    pub authenticated_at: Timestamp,
    /// When the code dies by itself.
    pub expires_at: Timestamp,
    /// When it was redeemed.
    pub consumed_at: Option<Timestamp>,
    /// The family that it begins.
    pub family_id: Uuid,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Adds a code; `false` when its request has one already.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, row: &AuthorizationCodeRow) -> Result<bool, StoreError> {
    let inserted = diesel::insert_into(codes::table).values(row).on_conflict(codes::request_id).do_nothing();
    Ok(inserted.execute(conn)? == 1)
}

/// Whether a request has its code already.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn exists(conn: &mut Conn, request: RequestId) -> Result<bool, StoreError> {
    let found = codes::table.filter(codes::request_id.eq(request.uuid()));
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(conn)?)
}

/// Uses up every open code of a client whose row is locked; gives how many. Nobody redeems one meanwhile: whoever does holds the
/// client first.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume_where_client(conn: &mut Conn, client: &ClientId, now: Timestamp) -> Result<usize, StoreError> {
    let open = codes::table.filter(codes::client_id.eq(client.as_str())).filter(codes::consumed_at.is_null());
    Ok(diesel::update(open).set(codes::consumed_at.eq(now)).execute(conn)?)
}

/// Redeems a code for its client, which is held; `None` when it is unknown, another client's or redeemed before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(
    conn: &mut Conn,
    code: &TokenHash,
    client: &ClientId,
    now: Timestamp,
) -> Result<Option<AuthorizationCodeRow>, StoreError> {
    let target = codes::table
        .find(code.as_bytes().as_slice())
        .filter(codes::client_id.eq(client.as_str()))
        .filter(codes::consumed_at.is_null());
    let row = diesel::update(target).set(codes::consumed_at.eq(now));
    Ok(row.returning(AuthorizationCodeRow::as_returning()).get_result(conn).optional()?)
}

/// A code in whatever state.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, code: &TokenHash) -> Result<Option<AuthorizationCodeRow>, StoreError> {
    let row = codes::table.find(code.as_bytes().as_slice()).select(AuthorizationCodeRow::as_select());
    Ok(row.first(conn).optional()?)
}

/// Removes codes made before `before`; at most `limit`, gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_before(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = codes::table.filter(codes::created_at.lt(before)).select(codes::code_hash).limit(limit);
    let expired: Vec<Vec<u8>> = expired.load(conn)?;
    Ok(diesel::delete(codes::table.filter(codes::code_hash.eq_any(expired))).execute(conn)?)
}

/// Removes the codes of a person that one client has not redeemed yet.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_open(conn: &mut Conn, user: UserId, client: &ClientId) -> Result<usize, StoreError> {
    let open = codes::table
        .filter(codes::user_id.eq(user.uuid()))
        .filter(codes::client_id.eq(client.as_str()))
        .filter(codes::consumed_at.is_null());
    Ok(diesel::delete(open).execute(conn)?)
}
