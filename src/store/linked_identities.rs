//! Rows of `linked_identities`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::linked_identities;
use crate::store::{Conn, StoreError};
use crate::types::{ProviderIssuer, Timestamp, UserId};

/// An account at another provider that signs a person in.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = linked_identities)]
pub struct LinkedIdentityRow {
    /// The link's own id.
    pub id: Uuid,
    /// Whom it signs in.
    pub user_id: Uuid,
    /// The provider.
    pub issuer: String,
    /// Who they are there.
    pub subject: String,
    /// What the person knows it by.
    pub label: Option<String>,
    /// When it was used last.
    pub last_used_at: Option<Timestamp>,
    /// When it was linked.
    pub created_at: Timestamp,
}

/// A link to add.
#[derive(Debug, Insertable)]
#[diesel(table_name = linked_identities)]
pub struct NewLinkedIdentity<'a> {
    /// The link's own id.
    pub id: Uuid,
    /// Whom it signs in.
    pub user_id: Uuid,
    /// The provider.
    pub issuer: &'a str,
    /// Who they are there.
    pub subject: &'a str,
    /// What the person knows it by.
    pub label: Option<&'a str>,
    /// Now.
    pub created_at: Timestamp,
}

/// Whom somebody at a provider is here.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(
    conn: &mut Conn,
    issuer: &ProviderIssuer,
    subject: &str,
) -> Result<Option<LinkedIdentityRow>, StoreError> {
    let row = linked_identities::table
        .filter(linked_identities::issuer.eq(issuer.as_str()))
        .filter(linked_identities::subject.eq(subject));
    Ok(row.select(LinkedIdentityRow::as_select()).first(conn).optional()?)
}

/// The links of a person, oldest first.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, user_id: UserId) -> Result<Vec<LinkedIdentityRow>, StoreError> {
    let rows = linked_identities::table
        .filter(linked_identities::user_id.eq(user_id.uuid()))
        .order((linked_identities::created_at, linked_identities::id));
    Ok(rows.select(LinkedIdentityRow::as_select()).load(conn)?)
}

/// Adds a link; `false` when the other account is linked already, or the person has a link to this provider.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, row: &NewLinkedIdentity<'_>) -> Result<bool, StoreError> {
    let inserted = diesel::insert_into(linked_identities::table).values(row).on_conflict_do_nothing();
    Ok(inserted.execute(conn)? == 1)
}

/// Notes that a link was used.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn touch(conn: &mut Conn, id: Uuid, now: Timestamp) -> Result<(), StoreError> {
    let used = diesel::update(linked_identities::table.find(id));
    used.set(linked_identities::last_used_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Removes a person's link to a provider; `None` when there was none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete(
    conn: &mut Conn,
    user_id: UserId,
    issuer: &ProviderIssuer,
) -> Result<Option<LinkedIdentityRow>, StoreError> {
    let row = linked_identities::table
        .filter(linked_identities::user_id.eq(user_id.uuid()))
        .filter(linked_identities::issuer.eq(issuer.as_str()));
    let deleted = diesel::delete(row).returning(LinkedIdentityRow::as_returning());
    Ok(deleted.get_result(conn).optional()?)
}

/// Removes every link of a person.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_of_user(conn: &mut Conn, user_id: UserId) -> Result<(), StoreError> {
    let rows = linked_identities::table.filter(linked_identities::user_id.eq(user_id.uuid()));
    diesel::delete(rows).execute(conn)?;
    Ok(())
}
