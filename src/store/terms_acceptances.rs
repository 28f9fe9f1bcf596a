//! Rows of `terms_acceptances`: which terms of use a person accepted.

use diesel::prelude::*;

use crate::store::schema::{terms_acceptances, users};
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, UserId};

/// Remembers that a person accepts a version, which is the one that counts from now on; `false` when they had accepted it before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn accept(conn: &mut Conn, user: UserId, version: &str, now: Timestamp) -> Result<bool, StoreError> {
    let row = (
        terms_acceptances::id.eq(RowId::new().uuid()),
        terms_acceptances::user_id.eq(user.uuid()),
        terms_acceptances::version.eq(version),
        terms_acceptances::created_at.eq(now),
    );
    let inserted =
        diesel::insert_into(terms_acceptances::table).values(row).on_conflict_do_nothing().execute(conn)?;
    diesel::update(users::table.find(user.uuid())).set(users::terms_accepted.eq(version)).execute(conn)?;
    Ok(inserted == 1)
}

/// The versions that a person accepted and when, the oldest first.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, user: UserId) -> Result<Vec<(String, Timestamp)>, StoreError> {
    let rows = terms_acceptances::table
        .filter(terms_acceptances::user_id.eq(user.uuid()))
        .order(terms_acceptances::id)
        .select((terms_acceptances::version, terms_acceptances::created_at));
    Ok(rows.load(conn)?)
}

/// Forgets what a person accepted.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user: UserId) -> Result<(), StoreError> {
    diesel::delete(terms_acceptances::table.filter(terms_acceptances::user_id.eq(user.uuid())))
        .execute(conn)?;
    diesel::update(users::table.find(user.uuid()))
        .set(users::terms_accepted.eq(None::<String>))
        .execute(conn)?;
    Ok(())
}
