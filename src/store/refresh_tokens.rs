//! Rows of `refresh_tokens`.

use diesel::prelude::*;

use crate::store::schema::refresh_tokens;
use crate::store::token_families::FamilyRow;
use crate::store::{Conn, StoreError};
use crate::types::{FamilyId, Timestamp, TokenHash};

mod functions {
    #![expect(clippy::too_many_arguments, reason = "a whole rotation goes in one round trip")]

    use diesel::sql_types::{Array, BigInt, Binary, Timestamptz, Uuid};

    diesel::define_sql_function! {
        /// Whether the family was still at this generation.
        fn rotate_refresh_token(
            family: Uuid,
            from_generation: BigInt,
            new_token_hash: Binary,
            new_rotation_key: Binary,
            new_idle_expires_at: Timestamptz,
            moment: Timestamptz,
        ) -> Bool;
    }

    diesel::define_sql_function! {
        /// Whether each family was still at its generation and nobody else at it.
        fn rotate_refresh_tokens(
            families: Array<Uuid>,
            from_generations: Array<BigInt>,
            new_token_hashes: Array<Binary>,
            new_rotation_keys: Array<Binary>,
            new_idle_expiries: Array<Timestamptz>,
            moments: Array<Timestamptz>,
        ) -> Array<Bool>;
    }
}

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

/// A rotation: the next generation and what makes its token.
#[derive(Debug)]
pub struct Rotation {
    /// The family.
    pub family: FamilyId,
    /// The generation that it leaves.
    pub from_generation: i64,
    /// SHA-256 of the token of the next.
    pub token: TokenHash,
    /// What keyed its HMAC.
    pub rotation_key: [u8; 32],
    /// When the family dies of disuse.
    pub idle_expires_at: Timestamp,
    /// Now.
    pub rotated_at: Timestamp,
}

/// Moves a family to its next generation; `false` when it has moved or ended meanwhile. Waits for whoever has it locked.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn rotate(conn: &mut Conn, rotation: &Rotation) -> Result<bool, StoreError> {
    let call = functions::rotate_refresh_token(
        rotation.family.uuid(),
        rotation.from_generation,
        rotation.token.as_bytes().as_slice(),
        rotation.rotation_key.as_slice(),
        rotation.idle_expires_at,
        rotation.rotated_at,
    );
    Ok(diesel::select(call).get_result(conn)?)
}

/// Moves each of several families to its next generation, in their order; `false` where it has moved or ended meanwhile, or
/// where somebody else has it locked: who holds several families waits for none, so that nobody can wait for each other.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn rotate_where_free(conn: &mut Conn, rotations: &[Rotation]) -> Result<Vec<bool>, StoreError> {
    let call = functions::rotate_refresh_tokens(
        column(rotations, |it| it.family.uuid()),
        column(rotations, |it| it.from_generation),
        column(rotations, |it| it.token.as_bytes().as_slice()),
        column(rotations, |it| it.rotation_key.as_slice()),
        column(rotations, |it| it.idle_expires_at),
        column(rotations, |it| it.rotated_at),
    );
    Ok(diesel::select(call).get_result(conn)?)
}

fn column<'a, T>(rotations: &'a [Rotation], value: impl Fn(&'a Rotation) -> T) -> Vec<T> {
    rotations.iter().map(value).collect()
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
