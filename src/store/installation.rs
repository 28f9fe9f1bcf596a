//! The one row of `installation`.

use diesel::prelude::*;

use super::schema::installation;
use super::{Conn, StoreError};
use crate::types::{Issuer, Timestamp};

/// What this database was set up as.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = installation, check_for_backend(diesel::pg::Pg))]
pub struct InstallationRow {
    /// The issuer that tokens of this database name.
    pub issuer: String,
    /// When the database was first used.
    pub created_at: Timestamp,
    /// Which terms of use everybody must have accepted.
    pub terms_version: Option<String>,
    /// Where those can be read.
    pub terms_url: Option<String>,
}

/// What the database was set up as; `None` while nobody has used it.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn find(conn: &mut Conn) -> Result<Option<InstallationRow>, StoreError> {
    Ok(installation::table.select(InstallationRow::as_select()).first(conn).optional()?)
}

/// Sets the database up for `issuer`, unless it already is set up for one, and says which it is for. Of instances that start
/// at once one sets it.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn insert_or_find(
    conn: &mut Conn,
    issuer: &Issuer,
    now: Timestamp,
) -> Result<InstallationRow, StoreError> {
    diesel::insert_into(installation::table)
        .values((installation::issuer.eq(issuer.as_str()), installation::created_at.eq(now)))
        .on_conflict_do_nothing()
        .execute(conn)?;
    Ok(installation::table.select(InstallationRow::as_select()).first(conn)?)
}

/// Holds the row until the transaction ends: whoever sets the installation up goes one after another.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn lock(conn: &mut Conn) -> Result<(), StoreError> {
    installation::table.select(installation::issuer).for_update().load::<String>(conn)?;
    Ok(())
}

/// Sets another issuer; tokens that name the old one no longer count.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn change_issuer(conn: &mut Conn, issuer: &Issuer) -> Result<(), StoreError> {
    diesel::update(installation::table).set(installation::issuer.eq(issuer.as_str())).execute(conn)?;
    Ok(())
}

/// Sets which terms of use everybody must have accepted, and where they can be read; `false` when that is so already.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn set_terms(conn: &mut Conn, version: Option<&str>, url: Option<&str>) -> Result<bool, StoreError> {
    let outdated = installation::table.filter(
        installation::terms_version
            .is_distinct_from(version)
            .or(installation::terms_url.is_distinct_from(url)),
    );
    let changed = diesel::update(outdated)
        .set((installation::terms_version.eq(version), installation::terms_url.eq(url)));
    Ok(changed.execute(conn)? == 1)
}
