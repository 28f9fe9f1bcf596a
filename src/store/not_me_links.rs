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
