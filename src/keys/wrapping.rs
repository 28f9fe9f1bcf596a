//! Data keys under the master key.

use zeroize::Zeroizing;

use super::error::KeysError;
use super::master_key::MasterKey;
use super::{aead, sealer::DataKey};
use crate::store::data_keys::{self, DataKeyRow};
use crate::store::{Conn, Db, StoreError};
use crate::types::{DataKeyId, Secret, Timestamp, random_bytes};

/// All data keys in clear, the newest first; the first of all is made here.
pub(super) fn open_all(
    conn: &mut Conn,
    master: &MasterKey,
    now: Timestamp,
) -> Result<Vec<DataKey>, KeysError> {
    let mut rows = data_keys::list(conn)?;
    if rows.is_empty() {
        data_keys::lock(conn)?;
        rows = data_keys::list(conn)?;
    }
    if rows.is_empty() {
        let key = DataKey { id: DataKeyId::new(), key: Secret::new(random_bytes()) };
        data_keys::insert(conn, &DataKeyRow::new(key.id, wrap(master, &key), now))?;
        return Ok(vec![key]);
    }
    rows.iter().map(|row| unwrap(master, row)).collect()
}

/// Moves all data keys from one master key to another and does `also`, in one transaction. Gives how many.
///
/// # Errors
/// [`KeysError::WrongMasterKey`] when `from` does not open them, and what `also` gives; nothing is moved then.
pub async fn rewrap(
    db: &Db,
    from: MasterKey,
    to: MasterKey,
    also: impl FnOnce(&mut Conn) -> Result<(), StoreError> + Send + 'static,
) -> Result<usize, KeysError> {
    db.transaction(move |conn| {
        data_keys::lock(conn)?;
        let rows = data_keys::list(conn)?;
        for row in &rows {
            let key = unwrap(&from, row)?;
            data_keys::replace_wrapping(conn, key.id, &wrap(&to, &key))?;
        }
        also(conn)?;
        Ok(rows.len())
    })
    .await
}

fn wrap(master: &MasterKey, key: &DataKey) -> Vec<u8> {
    aead::encrypt(master.expose(), key.id.uuid().as_bytes(), key.key.expose())
}

fn unwrap(master: &MasterKey, row: &DataKeyRow) -> Result<DataKey, KeysError> {
    let id = row.id();
    let plain = aead::decrypt(master.expose(), id.uuid().as_bytes(), &row.wrapped_key).map(Zeroizing::new);
    let key = plain.and_then(|it| <[u8; 32]>::try_from(it.as_slice()).ok());
    Ok(DataKey { id, key: Secret::new(key.ok_or(KeysError::WrongMasterKey)?) })
}
