//! Rows of `data_keys`.

use diesel::prelude::*;
use uuid::Uuid;

use super::schema::data_keys;
use super::{Conn, StoreError};
use crate::types::{DataKeyId, Timestamp};

/// Held by whoever makes or moves keys, so that instances that start at once make one.
const KEYS_LOCK: i64 = 0x626f_6e61_6b65_7973;

mod advisory {
    use diesel::sql_types::BigInt;

    /// PostgreSQL's `void`: a function that gives nothing.
    #[derive(diesel::query_builder::QueryId, diesel::sql_types::SqlType)]
    #[diesel(postgres_type(oid = 2278, array_oid = 0))]
    pub struct Void;

    #[diesel::declare_sql_function]
    extern "SQL" {
        /// Waits for a lock that ends with the transaction.
        fn pg_advisory_xact_lock(key: BigInt) -> Void;
    }
}

/// A wrapped data key.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = data_keys, check_for_backend(diesel::pg::Pg))]
pub struct DataKeyRow {
    id: Uuid,
    /// Nonce, ciphertext and tag under the master key, with the id as associated data.
    pub wrapped_key: Vec<u8>,
    /// When the key was made; the newest one encrypts.
    pub created_at: Timestamp,
}

impl DataKeyRow {
    /// A row for a new key.
    #[must_use]
    pub fn new(id: DataKeyId, wrapped_key: Vec<u8>, created_at: Timestamp) -> Self {
        Self { id: id.uuid(), wrapped_key, created_at }
    }

    /// The key's id.
    #[must_use]
    pub fn id(&self) -> DataKeyId {
        self.id.into()
    }
}

/// Waits until nobody else makes or moves keys; held until the transaction ends.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn lock(conn: &mut Conn) -> Result<(), StoreError> {
    diesel::select(advisory::pg_advisory_xact_lock(KEYS_LOCK)).execute(conn)?;
    Ok(())
}

/// All data keys, the newest first.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn list(conn: &mut Conn) -> Result<Vec<DataKeyRow>, StoreError> {
    let rows = data_keys::table.order((data_keys::created_at.desc(), data_keys::id.desc()));
    Ok(rows.select(DataKeyRow::as_select()).load(conn)?)
}

/// Whether any data key exists, and with it possibly rows that only its master key opens.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn exist(conn: &mut Conn) -> Result<bool, StoreError> {
    Ok(diesel::select(diesel::dsl::exists(data_keys::table.select(data_keys::id))).get_result(conn)?)
}

/// Adds a data key.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn insert(conn: &mut Conn, row: &DataKeyRow) -> Result<(), StoreError> {
    diesel::insert_into(data_keys::table).values(row).execute(conn)?;
    Ok(())
}

/// Puts a data key under another master key.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn replace_wrapping(conn: &mut Conn, id: DataKeyId, wrapped_key: &[u8]) -> Result<(), StoreError> {
    diesel::update(data_keys::table.find(id.uuid()))
        .set(data_keys::wrapped_key.eq(wrapped_key))
        .execute(conn)?;
    Ok(())
}
