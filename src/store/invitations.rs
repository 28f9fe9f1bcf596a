//! Rows of `invitations`: links that open an account.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::mailed_links::mailed_links;
use crate::store::schema::invitations;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash};

/// A standing link.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = invitations)]
pub struct InvitationRow {
    /// The address, as it was written.
    pub email: String,
    /// Names of the groups to come.
    pub groups: Vec<String>,
    /// Whether it went to the address.
    pub is_mailed: bool,
}

/// A link to keep.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = invitations)]
#[diesel(treat_none_as_null = true)]
pub struct NewInvitation<'a> {
    /// The address, as it was written.
    pub email: &'a str,
    /// The address, as it is compared.
    pub email_normalized: &'a str,
    /// Names of the groups to come.
    pub groups: &'a [String],
    /// Whether it goes to the address.
    pub is_mailed: bool,
    /// SHA-256 of the token.
    pub token_hash: &'a [u8],
    /// When it dies.
    pub expires_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
}

mailed_links!(invitations, InvitationRow);

/// Keeps a link; an older one of the same address is void from now on (MAIL-1).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn put(conn: &mut Conn, link: &NewInvitation<'_>) -> Result<(), StoreError> {
    diesel::insert_into(invitations::table)
        .values((invitations::id.eq(RowId::new().uuid()), link))
        .on_conflict(invitations::email_normalized)
        .do_update()
        .set((link, invitations::consumed_at.eq(None::<Timestamp>)))
        .execute(conn)?;
    Ok(())
}
