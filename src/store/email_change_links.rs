//! Rows of `email_change_links`: links that give an account another address.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::mailed_links::{links_of_people, mailed_links};
use crate::store::schema::email_change_links;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// A standing link.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = email_change_links)]
pub struct EmailChangeLinkRow {
    /// Whose account.
    pub user_id: Uuid,
    /// The address to come, as it was written.
    pub new_email: String,
    /// When it dies.
    pub expires_at: Timestamp,
}

/// A link to keep.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = email_change_links)]
#[diesel(treat_none_as_null = true)]
pub struct NewEmailChangeLink<'a> {
    /// Whose account.
    pub user_id: Uuid,
    /// The address to come, as it was written.
    pub new_email: &'a str,
    /// SHA-256 of the token.
    pub token_hash: &'a [u8],
    /// When it dies.
    pub expires_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
}

mailed_links!(email_change_links, EmailChangeLinkRow);
links_of_people!(email_change_links);

/// Keeps a link; an older one of the same person is void from now on (MAIL-1).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn put(conn: &mut Conn, link: &NewEmailChangeLink<'_>) -> Result<(), StoreError> {
    diesel::insert_into(email_change_links::table)
        .values((email_change_links::id.eq(RowId::new().uuid()), link))
        .on_conflict(email_change_links::user_id)
        .do_update()
        .set((link, email_change_links::consumed_at.eq(None::<Timestamp>)))
        .execute(conn)?;
    Ok(())
}

/// The link of a person, while it stands.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn pending(
    conn: &mut Conn,
    user: UserId,
    now: Timestamp,
) -> Result<Option<EmailChangeLinkRow>, StoreError> {
    let standing = email_change_links::table
        .filter(email_change_links::user_id.eq(user.uuid()))
        .filter(email_change_links::consumed_at.is_null())
        .filter(email_change_links::expires_at.gt(now));
    Ok(standing.select(EmailChangeLinkRow::as_select()).first(conn).optional()?)
}
