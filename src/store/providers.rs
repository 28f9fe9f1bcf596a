//! Rows of `providers`.

use diesel::prelude::*;

use crate::store::schema::providers;
use crate::store::{Conn, StoreError};
use crate::types::{ProviderId, Timestamp};

/// Another OpenID provider as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = providers, treat_none_as_null = true)]
pub struct ProviderRow {
    /// The name in addresses of ours.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// Its issuer.
    pub issuer: String,
    /// Our client identifier there.
    pub client_id: String,
    /// How we prove who we are there.
    pub auth_method: String,
    /// Our client secret there, sealed.
    pub sealed_secret: Option<Vec<u8>>,
    /// What we ask for.
    pub scopes: Vec<String>,
    /// Whether it may make accounts here.
    pub sign_up: bool,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// Every provider, by name.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn) -> Result<Vec<ProviderRow>, StoreError> {
    let rows = providers::table.order((providers::name, providers::id));
    Ok(rows.select(ProviderRow::as_select()).load(conn)?)
}

/// The provider with this name.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, id: &ProviderId) -> Result<Option<ProviderRow>, StoreError> {
    let row = providers::table.find(id.as_str()).select(ProviderRow::as_select());
    Ok(row.first(conn).optional()?)
}

/// The provider with this name, whose row is locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn lock(conn: &mut Conn, id: &ProviderId) -> Result<Option<ProviderRow>, StoreError> {
    let row = providers::table.find(id.as_str()).select(ProviderRow::as_select()).for_update();
    Ok(row.first(conn).optional()?)
}

/// Adds a provider.
///
/// # Errors
/// [`StoreError::Duplicate`] when the name or the issuer is taken.
pub fn insert(conn: &mut Conn, row: &ProviderRow) -> Result<(), StoreError> {
    diesel::insert_into(providers::table).values(row).execute(conn)?;
    Ok(())
}

/// Replaces what a provider is.
///
/// # Errors
/// [`StoreError::Duplicate`] when the issuer is taken.
pub fn update(conn: &mut Conn, row: &ProviderRow) -> Result<(), StoreError> {
    diesel::update(providers::table.find(&row.id)).set(row).execute(conn)?;
    Ok(())
}

/// Removes a provider; `false` when there was none. Links of people stay, for when it comes back.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete(conn: &mut Conn, id: &ProviderId) -> Result<bool, StoreError> {
    Ok(diesel::delete(providers::table.find(id.as_str())).execute(conn)? == 1)
}
