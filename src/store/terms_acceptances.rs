//! Rows of `terms_acceptances`: which terms of use a person accepted.

use diesel::dsl::exists;
use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::terms_acceptances;
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, UserId};

/// Remembers that a person accepts a version; the first time counts.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn accept(conn: &mut Conn, user: UserId, version: &str, now: Timestamp) -> Result<(), StoreError> {
    let row = (
        terms_acceptances::id.eq(Uuid::now_v7()),
        terms_acceptances::user_id.eq(user.uuid()),
        terms_acceptances::version.eq(version),
        terms_acceptances::created_at.eq(now),
    );
    diesel::insert_into(terms_acceptances::table).values(row).on_conflict_do_nothing().execute(conn)?;
    Ok(())
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

/// Whether a person accepted a version.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn is_accepted(conn: &mut Conn, user: UserId, version: &str) -> Result<bool, StoreError> {
    let rows = terms_acceptances::table
        .filter(terms_acceptances::user_id.eq(user.uuid()))
        .filter(terms_acceptances::version.eq(version));
    Ok(diesel::select(exists(rows)).get_result(conn)?)
}
