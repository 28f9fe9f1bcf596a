//! Rows of `login_challenges`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::login_challenges;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// A sign-in that waits for its second factor.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = login_challenges)]
pub struct LoginChallengeRow {
    /// The challenge's id.
    pub id: Uuid,
    /// Who signs in.
    pub user_id: Uuid,
    /// The person's epoch when the first factor was shown.
    pub user_epoch: i64,
    /// What was shown so far: authentication methods of RFC 8176.
    pub amr: Vec<String>,
    /// `browser` or `remembered`.
    pub persistence: String,
    /// When it is dead.
    pub expires_at: Timestamp,
}

/// A challenge to begin.
#[derive(Debug, Insertable)]
#[diesel(table_name = login_challenges)]
pub struct NewLoginChallenge<'a> {
    /// SHA-256 of the token.
    pub token_hash: &'a [u8],
    /// Who signs in.
    pub user_id: Uuid,
    /// The person's epoch.
    pub user_epoch: i64,
    /// What was shown so far.
    pub amr: Vec<&'a str>,
    /// `browser` or `remembered`.
    pub persistence: &'a str,
    /// When it is dead.
    pub expires_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
}

/// Begins a challenge.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, challenge: &NewLoginChallenge<'_>) -> Result<(), StoreError> {
    let row = (login_challenges::id.eq(RowId::new().uuid()), challenge);
    diesel::insert_into(login_challenges::table).values(row).execute(conn)?;
    Ok(())
}

/// The standing challenge of this token: neither consumed nor expired.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(
    conn: &mut Conn,
    token: &TokenHash,
    now: Timestamp,
) -> Result<Option<LoginChallengeRow>, StoreError> {
    let row = login_challenges::table
        .filter(login_challenges::token_hash.eq(token.as_bytes().as_slice()))
        .filter(login_challenges::consumed_at.is_null())
        .filter(login_challenges::expires_at.gt(now));
    Ok(row.select(LoginChallengeRow::as_select()).first(conn).optional()?)
}

/// Consumes a standing challenge; `false` when it no longer stands.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(conn: &mut Conn, id: Uuid, now: Timestamp) -> Result<bool, StoreError> {
    let target = login_challenges::table
        .find(id)
        .filter(login_challenges::consumed_at.is_null())
        .filter(login_challenges::expires_at.gt(now));
    Ok(diesel::update(target).set(login_challenges::consumed_at.eq(now)).execute(conn)? == 1)
}

/// Consumes every standing challenge of a person; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume_of_user(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<usize, StoreError> {
    let target = login_challenges::table
        .filter(login_challenges::user_id.eq(user.uuid()))
        .filter(login_challenges::consumed_at.is_null());
    Ok(diesel::update(target).set(login_challenges::consumed_at.eq(now)).execute(conn)?)
}

/// Removes at most `limit` challenges that expired before `before`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = login_challenges::table
        .filter(login_challenges::expires_at.lt(before))
        .select(login_challenges::id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    let target = login_challenges::table.filter(login_challenges::id.eq_any(expired));
    Ok(diesel::delete(target).execute(conn)?)
}
