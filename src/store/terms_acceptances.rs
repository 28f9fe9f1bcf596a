//! Rows of `terms_acceptances`: which terms of use a person accepted.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::store::schema::terms_acceptances;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, UserId};

/// Remembers that a person accepts a version; the first time counts.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn accept(conn: &mut Conn, user: UserId, version: &str, now: Timestamp) -> Result<(), StoreError> {
    let row = (
        terms_acceptances::id.eq(RowId::new().uuid()),
        terms_acceptances::user_id.eq(user.uuid()),
        terms_acceptances::version.eq(version),
        terms_acceptances::created_at.eq(now),
    );
    diesel::insert_into(terms_acceptances::table).values(row).on_conflict_do_nothing().execute(conn)?;
    Ok(())
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
