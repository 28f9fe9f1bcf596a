//! Rows of `verification_links`: links that prove an address.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::mailed_links::{links_of_people, mailed_links};
use crate::store::schema::verification_links;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp, TokenHash, UserId};

/// A standing link.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = verification_links)]
pub struct VerificationLinkRow {
    /// Whose account.
    pub user_id: Uuid,
    /// The address it was mailed to, as it is compared.
    pub email_normalized: String,
    /// SHA-256 of the cookie of the browser that chose the password.
    pub browser_hash: Option<Vec<u8>>,
    /// The sealed authorization request in which it was asked for.
    pub request: Option<String>,
}

/// A link to keep.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = verification_links)]
#[diesel(treat_none_as_null = true)]
pub struct NewVerificationLink<'a> {
    /// Whose account.
    pub user_id: Uuid,
    /// The address it is mailed to, as it is compared.
    pub email_normalized: &'a str,
    /// SHA-256 of the token.
    pub token_hash: &'a [u8],
    /// SHA-256 of the cookie of the browser that chose the password.
    pub browser_hash: Option<&'a [u8]>,
    /// The sealed authorization request in which it was asked for.
    pub request: Option<&'a str>,
    /// When it dies.
    pub expires_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
}

mailed_links!(verification_links, VerificationLinkRow);
links_of_people!(verification_links);

/// The browser that chose the password, by the link that a person has now, used or not.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn browser_of(conn: &mut Conn, user: UserId) -> Result<Option<Vec<u8>>, StoreError> {
    let of_user = verification_links::table.filter(verification_links::user_id.eq(user.uuid()));
    Ok(of_user.select(verification_links::browser_hash).first(conn).optional()?.flatten())
}

/// Keeps a link; an older one of the same person is void from now on (MAIL-1).
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn put(conn: &mut Conn, link: &NewVerificationLink<'_>) -> Result<(), StoreError> {
    diesel::insert_into(verification_links::table)
        .values((verification_links::id.eq(RowId::new().uuid()), link))
        .on_conflict(verification_links::user_id)
        .do_update()
        .set((link, verification_links::consumed_at.eq(None::<Timestamp>)))
        .execute(conn)?;
    Ok(())
}
