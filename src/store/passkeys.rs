//! Rows of `passkeys`.

use diesel::dsl::count_star;
use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::store::schema::passkeys;
use crate::store::{Conn, StoreError};
use crate::types::{PasskeyId, Timestamp, UserId};

/// A passkey as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = passkeys)]
pub struct PasskeyRow {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// The name that its authenticator gave it.
    pub credential_id: Vec<u8>,
    /// Public key and registration.
    pub credential: Value,
    /// The name that its person gave it.
    pub name: String,
    /// The signature counter at its last use; 0 where there is none.
    pub sign_count: i64,
    /// Whether it may leave its authenticator.
    pub is_backup_eligible: bool,
    /// Whether it has.
    pub is_backed_up: bool,
    /// When it was used last.
    pub last_used_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// What a use of a passkey told.
#[derive(Clone, Copy, Debug)]
pub struct PasskeyUse {
    /// The signature counter; 0 where the authenticator keeps none.
    pub sign_count: i64,
    /// Whether it has left its authenticator.
    pub is_backed_up: bool,
}

/// Adds a passkey; `false` when its credential is registered already, by whomever.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, passkey: &PasskeyRow) -> Result<bool, StoreError> {
    let inserted = diesel::insert_into(passkeys::table)
        .values(passkey)
        .on_conflict(passkeys::credential_id)
        .do_nothing();
    Ok(inserted.execute(conn)? == 1)
}

/// The passkey with this credential id.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_by_credential(conn: &mut Conn, credential_id: &[u8]) -> Result<Option<PasskeyRow>, StoreError> {
    let row = passkeys::table.filter(passkeys::credential_id.eq(credential_id));
    Ok(row.select(PasskeyRow::as_select()).first(conn).optional()?)
}

/// The passkeys of a person in the order of their making.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, user: UserId) -> Result<Vec<PasskeyRow>, StoreError> {
    let rows = passkeys::table.filter(passkeys::user_id.eq(user.uuid())).order(passkeys::id);
    Ok(rows.select(PasskeyRow::as_select()).load(conn)?)
}

/// How many passkeys a person has.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn count(conn: &mut Conn, user: UserId) -> Result<i64, StoreError> {
    Ok(passkeys::table.filter(passkeys::user_id.eq(user.uuid())).select(count_star()).first(conn)?)
}

/// Notes a use; `false` when the passkey is gone, or when its counter has not moved on. Authenticators without a counter always
/// send 0.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn mark_used(
    conn: &mut Conn,
    id: PasskeyId,
    used: PasskeyUse,
    now: Timestamp,
) -> Result<bool, StoreError> {
    // Where there is no counter, none may have been seen before.
    let beyond_the_last = passkeys::sign_count.lt(used.sign_count.max(1));
    let target = passkeys::table.find(id.uuid()).filter(beyond_the_last);
    let marked = diesel::update(target).set((
        passkeys::sign_count.eq(used.sign_count),
        passkeys::is_backed_up.eq(used.is_backed_up),
        passkeys::last_used_at.eq(now),
    ));
    Ok(marked.execute(conn)? == 1)
}

/// Gives a passkey of a person another name; `false` when they have none with this id.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn rename(conn: &mut Conn, id: PasskeyId, user: UserId, name: &str) -> Result<bool, StoreError> {
    let target = passkeys::table.find(id.uuid()).filter(passkeys::user_id.eq(user.uuid()));
    Ok(diesel::update(target).set(passkeys::name.eq(name)).execute(conn)? == 1)
}

/// Removes a passkey of a person; `false` when they have none with this id.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete(conn: &mut Conn, id: PasskeyId, user: UserId) -> Result<bool, StoreError> {
    let target = passkeys::table.find(id.uuid()).filter(passkeys::user_id.eq(user.uuid()));
    Ok(diesel::delete(target).execute(conn)? == 1)
}

/// Removes every passkey of a person; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<usize, StoreError> {
    Ok(diesel::delete(passkeys::table.filter(passkeys::user_id.eq(user.uuid()))).execute(conn)?)
}

/// Removes the passkeys of a person that were made at `since` or later; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_since(conn: &mut Conn, user: UserId, since: Timestamp) -> Result<usize, StoreError> {
    let target =
        passkeys::table.filter(passkeys::user_id.eq(user.uuid())).filter(passkeys::created_at.ge(since));
    Ok(diesel::delete(target).execute(conn)?)
}
