//! Rows of `reset_links`: links that set another password.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::mailed_links::{links_of_people, mailed_links};
use crate::store::schema::reset_links;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// A standing link.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = reset_links)]
pub struct ResetLinkRow {
    /// Whose account.
    pub user_id: Uuid,
    /// The address it was mailed to, as it is compared.
    pub email_normalized: String,
    /// The sealed authorization request in which it was asked for.
    pub request: Option<String>,
    /// Whether it went to the address.
    pub is_mailed: bool,
}

/// A link to keep.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = reset_links)]
#[diesel(treat_none_as_null = true)]
pub struct NewResetLink<'a> {
    /// Whose account.
    pub user_id: Uuid,
    /// The address it is mailed to, as it is compared.
    pub email_normalized: &'a str,
    /// SHA-256 of the token.
    pub token_hash: &'a [u8],
    /// The sealed authorization request in which it was asked for.
    pub request: Option<&'a str>,
    /// Whether it goes to the address.
    pub is_mailed: bool,
    /// When it dies.
    pub expires_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
}

mailed_links!(reset_links, ResetLinkRow);
links_of_people!(reset_links);

/// Keeps a link; an older one of the same person is void from now on (MAIL-1).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn put(conn: &mut Conn, link: &NewResetLink<'_>) -> Result<(), StoreError> {
    diesel::insert_into(reset_links::table)
        .values((reset_links::id.eq(RowId::new().uuid()), link))
        .on_conflict(reset_links::user_id)
        .do_update()
        .set((link, reset_links::consumed_at.eq(None::<Timestamp>)))
        .execute(conn)?;
    Ok(())
}
