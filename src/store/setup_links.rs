//! Rows of `setup_links`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::setup_links;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// A link to the first-run page.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = setup_links)]
pub struct SetupLinkRow {
    /// The link's id.
    pub id: Uuid,
    /// When the first step was left behind.
    pub address_confirmed_at: Option<Timestamp>,
    /// How many test letters its administrator had sent.
    pub test_letters: i32,
}

/// Makes a link, which voids every other that made nobody an administrator yet.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(
    conn: &mut Conn,
    token: &TokenHash,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<(), StoreError> {
    diesel::delete(setup_links::table.filter(setup_links::consumed_at.is_null())).execute(conn)?;
    diesel::insert_into(setup_links::table)
        .values((
            setup_links::id.eq(RowId::new().uuid()),
            setup_links::token_hash.eq(token.as_bytes().as_slice()),
            setup_links::expires_at.eq(expires_at),
            setup_links::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether any link can still be used.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn any_stands(conn: &mut Conn, now: Timestamp) -> Result<bool, StoreError> {
    let standing =
        setup_links::table.filter(setup_links::consumed_at.is_null()).filter(setup_links::expires_at.gt(now));
    Ok(diesel::select(diesel::dsl::exists(standing)).get_result(conn)?)
}

/// The link with this token, while it can be used.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, token: &TokenHash, now: Timestamp) -> Result<Option<SetupLinkRow>, StoreError> {
    let standing = setup_links::table
        .filter(setup_links::token_hash.eq(token.as_bytes().as_slice()))
        .filter(setup_links::consumed_at.is_null())
        .filter(setup_links::expires_at.gt(now));
    Ok(standing.select(SetupLinkRow::as_select()).first(conn).optional()?)
}

/// Notes that the first step was left behind; `false` when the link cannot be used any more.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn confirm_address(conn: &mut Conn, token: &TokenHash, now: Timestamp) -> Result<bool, StoreError> {
    let target = setup_links::table
        .filter(setup_links::token_hash.eq(token.as_bytes().as_slice()))
        .filter(setup_links::consumed_at.is_null())
        .filter(setup_links::expires_at.gt(now));
    Ok(diesel::update(target).set(setup_links::address_confirmed_at.eq(now)).execute(conn)? == 1)
}

/// Uses the link up for the administrator whom it made, once; `false` when somebody else did, it expired, or its first step was
/// left out.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(conn: &mut Conn, token: &TokenHash, user: UserId, now: Timestamp) -> Result<bool, StoreError> {
    let target = setup_links::table
        .filter(setup_links::token_hash.eq(token.as_bytes().as_slice()))
        .filter(setup_links::consumed_at.is_null())
        .filter(setup_links::address_confirmed_at.is_not_null())
        .filter(setup_links::expires_at.gt(now));
    let consumed = (setup_links::consumed_at.eq(now), setup_links::user_id.eq(user.uuid()));
    Ok(diesel::update(target).set(consumed).execute(conn)? == 1)
}

/// The link that made this administrator, while its last step is still to do.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_unfinished(conn: &mut Conn, user: UserId) -> Result<Option<SetupLinkRow>, StoreError> {
    let unfinished = setup_links::table
        .filter(setup_links::user_id.eq(user.uuid()))
        .filter(setup_links::finished_at.is_null());
    Ok(unfinished.select(SetupLinkRow::as_select()).first(conn).optional()?)
}

/// Counts one more test letter, at most `most` in all; `false` when there were as many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn count_letter(conn: &mut Conn, user: UserId, most: i32) -> Result<bool, StoreError> {
    let target = setup_links::table
        .filter(setup_links::user_id.eq(user.uuid()))
        .filter(setup_links::finished_at.is_null())
        .filter(setup_links::test_letters.lt(most));
    let counted = setup_links::test_letters.eq(setup_links::test_letters + 1);
    Ok(diesel::update(target).set(counted).execute(conn)? == 1)
}

/// Notes that the last step was left behind; `false` when it was before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn finish(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<bool, StoreError> {
    let target = setup_links::table
        .filter(setup_links::user_id.eq(user.uuid()))
        .filter(setup_links::finished_at.is_null());
    Ok(diesel::update(target).set(setup_links::finished_at.eq(now)).execute(conn)? == 1)
}

/// Removes at most `limit` links that expired before `before`; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_expired(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = setup_links::table
        .filter(setup_links::expires_at.le(before))
        .select(setup_links::id)
        .limit(limit)
        .load::<Uuid>(conn)?;
    Ok(diesel::delete(setup_links::table.filter(setup_links::id.eq_any(expired))).execute(conn)?)
}
