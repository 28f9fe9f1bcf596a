//! Rows of `terms_acceptances`: which terms of use a person accepted.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::{terms_acceptances, users};
use crate::store::{Conn, StoreError};
use crate::types::{Timestamp, UserId};

/// Remembers that a person accepts a version, which is the one that counts from now on; `false` when they had accepted it before.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn accept(conn: &mut Conn, user: UserId, version: &str, now: Timestamp) -> Result<bool, StoreError> {
    let row = (
        terms_acceptances::id.eq(Uuid::now_v7()),
        terms_acceptances::user_id.eq(user.uuid()),
        terms_acceptances::version.eq(version),
        terms_acceptances::created_at.eq(now),
    );
    let inserted =
        diesel::insert_into(terms_acceptances::table).values(row).on_conflict_do_nothing().execute(conn)?;
    diesel::update(users::table.find(user.uuid())).set(users::terms_accepted.eq(version)).execute(conn)?;
    Ok(inserted == 1)
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
