//! Rows of `clients`.

use diesel::prelude::*;
use serde_json::Value;

use crate::store::schema::clients;
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, Timestamp};

/// A registered client as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = clients, treat_none_as_null = true)]
pub struct ClientRow {
    /// The client identifier.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// A `token_endpoint_auth_method`.
    pub auth_method: String,
    /// Where codes may be sent.
    pub redirect_uris: Vec<String>,
    /// Where a browser may go after sign-out.
    pub post_logout_redirect_uris: Vec<String>,
    /// Grants it may use.
    pub grants: Vec<String>,
    /// Scopes it may ask for.
    pub scopes: Vec<String>,
    /// Resources it may name.
    pub audiences: Vec<String>,
    /// The resource that it is.
    pub resource: Option<String>,
    /// Extra origins for CORS.
    pub origins: Vec<String>,
    /// Its public keys.
    pub jwks: Option<Value>,
    /// Where its public keys are.
    pub jwks_uri: Option<String>,
    /// First-party: no consent page.
    pub skip_consent: bool,
    /// Exempt from PKCE.
    pub pkce_optional: bool,
    /// Scope claims go into the ID token too.
    pub id_token_claims: bool,
    /// Seconds an access token lives, where it differs from the setting.
    pub access_token_lifetime_seconds: Option<i32>,
    /// Whether it may do anything.
    pub enabled: bool,
    /// When it was registered.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// Whether people need a second factor.
    pub requires_factor: bool,
    /// Whose subjects it knows people by.
    pub sector: Option<String>,
}

/// The client with this identifier.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, id: &ClientId) -> Result<Option<ClientRow>, StoreError> {
    let row = clients::table.find(id.as_str()).select(ClientRow::as_select()).first(conn);
    Ok(row.optional()?)
}

/// The client with this identifier, whose row is locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn lock(conn: &mut Conn, id: &ClientId) -> Result<Option<ClientRow>, StoreError> {
    let row = clients::table.find(id.as_str()).select(ClientRow::as_select()).for_update();
    Ok(row.first(conn).optional()?)
}

/// Holds the client until the transaction ends, so that nobody changes, disables or deletes it meanwhile. Whoever does one of these
/// goes on to what belongs to it, so take this before any row that does.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn hold(conn: &mut Conn, id: &ClientId) -> Result<(), StoreError> {
    clients::table.find(id.as_str()).select(clients::id).for_share().first::<String>(conn).optional()?;
    Ok(())
}

/// Every client, by identifier, after `after`, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, after: &str, limit: i64) -> Result<Vec<ClientRow>, StoreError> {
    let rows = clients::table.filter(clients::id.gt(after)).order(clients::id).limit(limit);
    Ok(rows.select(ClientRow::as_select()).load(conn)?)
}

/// The client that is this resource.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_resource(conn: &mut Conn, resource: &str) -> Result<Option<ClientRow>, StoreError> {
    let row = clients::table.filter(clients::resource.eq(resource)).select(ClientRow::as_select());
    Ok(row.first(conn).optional()?)
}

/// The enabled clients without a secret, whose origins CORS answers.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list_public(conn: &mut Conn) -> Result<Vec<ClientRow>, StoreError> {
    let rows = clients::table.filter(clients::enabled.eq(true)).filter(clients::auth_method.eq("none"));
    Ok(rows.select(ClientRow::as_select()).load(conn)?)
}

/// Adds a client.
///
/// # Errors
/// [`StoreError::Duplicate`] when the identifier or the resource is taken.
pub fn insert(conn: &mut Conn, row: &ClientRow) -> Result<(), StoreError> {
    diesel::insert_into(clients::table).values(row).execute(conn)?;
    Ok(())
}

/// Replaces what a client is; `false` when there is none with its identifier.
///
/// # Errors
/// [`StoreError::Duplicate`] when the resource is taken.
pub fn update(conn: &mut Conn, row: &ClientRow) -> Result<bool, StoreError> {
    let target = clients::table.find(&row.id);
    Ok(diesel::update(target).set(row).execute(conn)? == 1)
}

/// Removes a client with its secrets, codes, families and consents.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete(conn: &mut Conn, id: &ClientId) -> Result<(), StoreError> {
    diesel::delete(clients::table.find(id.as_str())).execute(conn)?;
    Ok(())
}
