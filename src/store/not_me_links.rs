//! Rows of `not_me_links`: links in notices, for owners who did not do it.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::mailed_links::{links_of_people, mailed_links};
use crate::store::schema::not_me_links;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// A standing link.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = not_me_links)]
pub struct NotMeLinkRow {
    /// Whose account.
    pub user_id: Uuid,
    /// The address that the notice went to.
    pub email: String,
    /// When what the notice tells was done.
    pub created_at: Timestamp,
}

/// A link to keep.
#[derive(Insertable)]
#[diesel(table_name = not_me_links)]
pub struct NewNotMeLink<'a> {
    /// Whose account.
    pub user_id: Uuid,
    /// The address that the notice goes to.
    pub email: &'a str,
    /// SHA-256 of the token.
    pub token_hash: &'a [u8],
    /// When it dies.
    pub expires_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
}

mailed_links!(not_me_links, NotMeLinkRow);
links_of_people!(not_me_links);

/// Keeps a link beside the older ones.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, link: &NewNotMeLink<'_>) -> Result<(), StoreError> {
    let row = (not_me_links::id.eq(RowId::new().uuid()), link);
    diesel::insert_into(not_me_links::table).values(row).execute(conn)?;
    Ok(())
}

/// Removes the links of a person that were made after `since`: whoever was in the account may have caused them, and may have
/// had them sent to an address of their own.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_after(conn: &mut Conn, user: UserId, since: Timestamp) -> Result<(), StoreError> {
    let target = not_me_links::table
        .filter(not_me_links::user_id.eq(user.uuid()))
        .filter(not_me_links::created_at.gt(since));
    diesel::delete(target).execute(conn)?;
    Ok(())
}
