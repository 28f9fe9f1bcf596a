//! Rows of `totp_credentials`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::totp_credentials;
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, UserId};

/// An authenticator app as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = totp_credentials)]
pub struct TotpCredentialRow {
    /// The credential's id.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// What the person calls it.
    pub name: String,
    /// The secret, encrypted.
    pub sealed_secret: Vec<u8>,
    /// The last time step whose code was accepted.
    pub last_step: i64,
    /// When it was used last.
    pub last_used_at: Option<Timestamp>,
    /// When it was added.
    pub created_at: Timestamp,
}

/// Adds a credential; `false` when one with this id was added before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, row: &TotpCredentialRow) -> Result<bool, StoreError> {
    let inserted = diesel::insert_into(totp_credentials::table).values(row).on_conflict_do_nothing();
    Ok(inserted.execute(conn)? == 1)
}

/// The credentials of a person, the oldest first.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, user: UserId) -> Result<Vec<TotpCredentialRow>, StoreError> {
    let rows = totp_credentials::table
        .filter(totp_credentials::user_id.eq(user.uuid()))
        .order(totp_credentials::id)
        .select(TotpCredentialRow::as_select());
    Ok(rows.load(conn)?)
}

/// Accepts a time step, which must be later than the last one; `false` when it is not.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn accept_step(conn: &mut Conn, id: Uuid, step: i64, now: Timestamp) -> Result<bool, StoreError> {
    let target = totp_credentials::table.find(id).filter(totp_credentials::last_step.lt(step));
    let accepted = diesel::update(target)
        .set((totp_credentials::last_step.eq(step), totp_credentials::last_used_at.eq(now)));
    Ok(accepted.execute(conn)? == 1)
}

/// Gives one credential of a person another name; `false` when there is none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn rename(conn: &mut Conn, user: UserId, id: Uuid, name: &str) -> Result<bool, StoreError> {
    let target = totp_credentials::table.find(id).filter(totp_credentials::user_id.eq(user.uuid()));
    Ok(diesel::update(target).set(totp_credentials::name.eq(name)).execute(conn)? == 1)
}

/// Removes one credential of a person; `false` when there is none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete(conn: &mut Conn, user: UserId, id: Uuid) -> Result<bool, StoreError> {
    let target = totp_credentials::table.find(id).filter(totp_credentials::user_id.eq(user.uuid()));
    Ok(diesel::delete(target).execute(conn)? == 1)
}

/// Removes every credential of a person; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
    let target = totp_credentials::table.filter(totp_credentials::user_id.eq(user.uuid()));
    Ok(diesel::delete(target).execute(conn)?)
}

/// How many credentials a person has.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn count(conn: &mut Conn, user: UserId) -> Result<i64, StoreError> {
    let rows = totp_credentials::table.filter(totp_credentials::user_id.eq(user.uuid()));
    Ok(rows.count().get_result(conn)?)
}

/// Removes the credentials of a person that were made at `since` or later; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_since(conn: &mut Conn, user: UserId, since: Timestamp) -> Result<usize, StoreError> {
    let target = totp_credentials::table
        .filter(totp_credentials::user_id.eq(user.uuid()))
        .filter(totp_credentials::created_at.ge(since));
    Ok(diesel::delete(target).execute(conn)?)
}
