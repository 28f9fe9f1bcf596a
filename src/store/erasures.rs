//! Rows of `erasures` and `erased_users`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::{erased_users, erasures};
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, TokenHash, UserId};

/// Remembers that a person asked to be erased; asked again, the first time limit stays and the newer link counts.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn ask(
    conn: &mut Conn,
    user: UserId,
    token: &TokenHash,
    due_at: Timestamp,
    now: Timestamp,
) -> Result<Timestamp, StoreError> {
    let token = token.as_bytes().as_slice();
    let asked = diesel::insert_into(erasures::table)
        .values((
            erasures::user_id.eq(user.uuid()),
            erasures::token_hash.eq(token),
            erasures::due_at.eq(due_at),
            erasures::created_at.eq(now),
        ))
        .on_conflict(erasures::user_id)
        .do_update()
        .set(erasures::token_hash.eq(token));
    Ok(asked.returning(erasures::due_at).get_result(conn)?)
}

/// Forgets that a person asked; `false` when they had not.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn forget(conn: &mut Conn, user: UserId) -> Result<bool, StoreError> {
    Ok(diesel::delete(erasures::table.find(user.uuid())).execute(conn)? == 1)
}

/// Whose erasure the link with this token stops; looking uses nothing up.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, token: &TokenHash, now: Timestamp) -> Result<Option<UserId>, StoreError> {
    let target = erasures::table
        .filter(erasures::token_hash.eq(token.as_bytes().as_slice()))
        .filter(erasures::due_at.gt(now));
    Ok(target.select(erasures::user_id).first::<Uuid>(conn).optional()?.map(UserId::from))
}

/// Whose erasure the link with this token stops, once.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn consume(conn: &mut Conn, token: &TokenHash, now: Timestamp) -> Result<Option<UserId>, StoreError> {
    let target = erasures::table
        .filter(erasures::token_hash.eq(token.as_bytes().as_slice()))
        .filter(erasures::due_at.gt(now));
    let consumed = diesel::delete(target).returning(erasures::user_id).get_result::<Uuid>(conn);
    Ok(consumed.optional()?.map(UserId::from))
}

/// When a person who asked is to be erased; `None` when they did not ask.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn due_at(conn: &mut Conn, user: UserId) -> Result<Option<Timestamp>, StoreError> {
    Ok(erasures::table.find(user.uuid()).select(erasures::due_at).first(conn).optional()?)
}

/// Whether a person asked, and the time for second thoughts is over.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn is_due(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<bool, StoreError> {
    let due = erasures::table.find(user.uuid()).filter(erasures::due_at.le(now));
    Ok(diesel::select(diesel::dsl::exists(due)).get_result(conn)?)
}

/// Who is to be erased by now, the longest waiting first, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list_due(conn: &mut Conn, now: Timestamp, limit: i64) -> Result<Vec<UserId>, StoreError> {
    let due = erasures::table.filter(erasures::due_at.le(now)).order(erasures::due_at).limit(limit);
    let ids = due.select(erasures::user_id).load::<Uuid>(conn)?;
    Ok(ids.into_iter().map(UserId::from).collect())
}

/// Keeps the id of an erased account from ever being given again.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn bury(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<(), StoreError> {
    diesel::insert_into(erased_users::table)
        .values((erased_users::user_id.eq(user.uuid()), erased_users::created_at.eq(now)))
        .execute(conn)?;
    Ok(())
}
