//! Rows of `login_links`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::login_links;
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TokenHash, UserId};

/// Adds a link and voids the person's older ones.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(
    conn: &mut Conn,
    user: UserId,
    token: &TokenHash,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<(), StoreError> {
    delete_of_user(conn, user)?;
    let row = (
        login_links::id.eq(Uuid::now_v7()),
        login_links::user_id.eq(user.uuid()),
        login_links::token_hash.eq(token.as_bytes().as_slice()),
        login_links::expires_at.eq(expires_at),
        login_links::created_at.eq(now),
    );
    diesel::insert_into(login_links::table).values(row).execute(conn)?;
    Ok(())
}

/// Removes the links of a person.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<(), StoreError> {
    diesel::delete(login_links::table.filter(login_links::user_id.eq(user.uuid()))).execute(conn)?;
    Ok(())
}

/// Whose standing link this is.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, token: &TokenHash, now: Timestamp) -> Result<Option<UserId>, StoreError> {
    let row = login_links::table
        .filter(login_links::token_hash.eq(token.as_bytes().as_slice()))
        .filter(login_links::consumed_at.is_null())
        .filter(login_links::expires_at.gt(now));
    Ok(row.select(login_links::user_id).first::<Uuid>(conn).optional()?.map(UserId::from))
}

/// Uses a standing link up; `false` when it does not stand.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(conn: &mut Conn, token: &TokenHash, now: Timestamp) -> Result<bool, StoreError> {
    let target = login_links::table
        .filter(login_links::token_hash.eq(token.as_bytes().as_slice()))
        .filter(login_links::consumed_at.is_null())
        .filter(login_links::expires_at.gt(now));
    Ok(diesel::update(target).set(login_links::consumed_at.eq(now)).execute(conn)? == 1)
}

/// Removes at most `limit` links that expired; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = login_links::table
        .filter(login_links::expires_at.le(now))
        .select(login_links::id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    let target = login_links::table.filter(login_links::id.eq_any(expired));
    Ok(diesel::delete(target).execute(conn)?)
}
