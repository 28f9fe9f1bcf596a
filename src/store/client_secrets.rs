//! Rows of `client_secrets`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::client_secrets;
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, RowId, Timestamp, TokenHash};

/// A secret as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = client_secrets)]
pub struct ClientSecretRow {
    /// The secret's own id.
    pub id: Uuid,
    /// SHA-256 of the secret.
    pub secret_hash: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// The live secrets of a client, newest first.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, client_id: &ClientId) -> Result<Vec<ClientSecretRow>, StoreError> {
    let rows = client_secrets::table
        .filter(client_secrets::client_id.eq(client_id.as_str()))
        .order((client_secrets::created_at.desc(), client_secrets::id.desc()));
    Ok(rows.select(ClientSecretRow::as_select()).load(conn)?)
}

/// Adds a secret.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(
    conn: &mut Conn,
    client_id: &ClientId,
    hash: &TokenHash,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = (
        client_secrets::id.eq(RowId::new().uuid()),
        client_secrets::client_id.eq(client_id.as_str()),
        client_secrets::secret_hash.eq(hash.as_bytes().as_slice()),
        client_secrets::created_at.eq(now),
    );
    diesel::insert_into(client_secrets::table).values(row).execute(conn)?;
    Ok(())
}

/// Ends one secret; `false` when it was gone.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete(conn: &mut Conn, id: Uuid) -> Result<bool, StoreError> {
    Ok(diesel::delete(client_secrets::table.find(id)).execute(conn)? == 1)
}
