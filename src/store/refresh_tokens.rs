//! Rows of `refresh_tokens`.

use diesel::prelude::*;

use crate::store::schema::refresh_tokens;
use crate::store::token_families::FamilyRow;
use crate::store::{Conn, StoreError};
use crate::types::{FamilyId, Timestamp, TokenHash};

/// Adds the refresh token of a generation.
///
/// # Errors
/// [`StoreError::Duplicate`] when the generation has its token already.
pub fn insert(
    conn: &mut Conn,
    token: &TokenHash,
    family: FamilyId,
    generation: i64,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = (
        refresh_tokens::token_hash.eq(token.as_bytes().as_slice()),
        refresh_tokens::family_id.eq(family.uuid()),
        refresh_tokens::generation.eq(generation),
        refresh_tokens::created_at.eq(now),
    );
    diesel::insert_into(refresh_tokens::table).values(row).execute(conn)?;
    Ok(())
}

/// The generation of a presented token and its family, whose row is locked until the transaction ends.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn lock(conn: &mut Conn, token: &TokenHash) -> Result<Option<(i64, FamilyRow)>, StoreError> {
    use crate::store::schema::token_families;
    let found = refresh_tokens::table
        .inner_join(token_families::table)
        .filter(refresh_tokens::token_hash.eq(token.as_bytes().as_slice()))
        .select((refresh_tokens::generation, FamilyRow::as_select()))
        .for_update();
    Ok(found.first(conn).optional()?)
}

/// The generation of a presented token and its family, without a lock.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, token: &TokenHash) -> Result<Option<(i64, FamilyId)>, StoreError> {
    let found = refresh_tokens::table
        .find(token.as_bytes().as_slice())
        .select((refresh_tokens::generation, refresh_tokens::family_id))
        .first::<(i64, uuid::Uuid)>(conn)
        .optional()?;
    Ok(found.map(|(generation, family)| (generation, family.into())))
}
