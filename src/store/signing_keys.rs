//! Rows of `signing_keys`.

use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use super::schema::signing_keys;
use super::{Conn, StoreError};
use crate::types::{DataKeyId, SigningKeyId, Timestamp};

/// A signing key, its private half sealed.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = signing_keys, check_for_backend(diesel::pg::Pg))]
pub struct SigningKeyRow {
    id: Uuid,
    /// The public key's thumbprint (RFC 7638).
    pub kid: String,
    /// How the key signs: `RS256`.
    pub algorithm: String,
    /// The public JWK.
    pub public_jwk: Value,
    /// PKCS#8 DER, sealed; empty when the key is retired and no token of it lives.
    pub sealed_private_key: Vec<u8>,
    data_key_id: Uuid,
    /// When the key begins to sign.
    pub active_from: Timestamp,
    /// When its successor takes over, known as soon as there is one.
    pub retired_at: Option<Timestamp>,
    /// When the key was made and published.
    pub created_at: Timestamp,
}

/// What a new row holds besides its times.
pub struct NewSigningKey {
    /// The key's id.
    pub id: SigningKeyId,
    /// The public key's thumbprint (RFC 7638).
    pub kid: String,
    /// The public JWK.
    pub public_jwk: Value,
    /// PKCS#8 DER, sealed.
    pub sealed_private_key: Vec<u8>,
    /// The data key that it is sealed with.
    pub data_key_id: DataKeyId,
}

impl SigningKeyRow {
    /// A row for an RS256 key made `now` that signs from `active_from`.
    #[must_use]
    pub fn new(key: NewSigningKey, active_from: Timestamp, now: Timestamp) -> Self {
        Self {
            id: key.id.uuid(),
            kid: key.kid,
            algorithm: "RS256".to_owned(),
            public_jwk: key.public_jwk,
            sealed_private_key: key.sealed_private_key,
            data_key_id: key.data_key_id.uuid(),
            active_from,
            retired_at: None,
            created_at: now,
        }
    }

    /// The key's id.
    #[must_use]
    pub fn id(&self) -> SigningKeyId {
        self.id.into()
    }
}

/// All signing keys in the order in which they sign.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn list(conn: &mut Conn) -> Result<Vec<SigningKeyRow>, StoreError> {
    let rows = signing_keys::table.order((signing_keys::active_from.asc(), signing_keys::id.asc()));
    Ok(rows.select(SigningKeyRow::as_select()).load(conn)?)
}

/// The key that signs last of all: the next one, or the active one when none waits.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn find_last(conn: &mut Conn) -> Result<Option<SigningKeyRow>, StoreError> {
    let rows = signing_keys::table.order((signing_keys::active_from.desc(), signing_keys::id.desc()));
    Ok(rows.select(SigningKeyRow::as_select()).first(conn).optional()?)
}

/// Whether a key with this thumbprint is or was here.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn is_known(conn: &mut Conn, kid: &str) -> Result<bool, StoreError> {
    let rows = signing_keys::table.filter(signing_keys::kid.eq(kid));
    Ok(diesel::select(diesel::dsl::exists(rows)).get_result(conn)?)
}

/// Adds a signing key.
///
/// # Errors
/// [`StoreError::Duplicate`] for a thumbprint that is known.
pub fn insert(conn: &mut Conn, row: &SigningKeyRow) -> Result<(), StoreError> {
    diesel::insert_into(signing_keys::table).values(row).execute(conn)?;
    Ok(())
}

/// Writes down when a key's successor takes over.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn retire(conn: &mut Conn, id: SigningKeyId, at: Timestamp) -> Result<(), StoreError> {
    diesel::update(signing_keys::table.find(id.uuid())).set(signing_keys::retired_at.eq(at)).execute(conn)?;
    Ok(())
}

/// Forgets the private halves of keys that retired before `before`. Gives how many.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn erase_private_keys(conn: &mut Conn, before: Timestamp) -> Result<usize, StoreError> {
    let retired = signing_keys::table
        .filter(signing_keys::retired_at.lt(before))
        .filter(signing_keys::sealed_private_key.ne(Vec::new()));
    Ok(diesel::update(retired).set(signing_keys::sealed_private_key.eq(Vec::new())).execute(conn)?)
}

/// Deletes keys that retired before `before`. Gives how many.
///
/// # Errors
/// [`StoreError`] when the database does not answer.
pub fn delete_retired(conn: &mut Conn, before: Timestamp) -> Result<usize, StoreError> {
    let retired = signing_keys::table.filter(signing_keys::retired_at.lt(before));
    Ok(diesel::delete(retired).execute(conn)?)
}
