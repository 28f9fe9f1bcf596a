//! Rows of `subject_sectors`.

use diesel::prelude::*;

use crate::store::schema::subject_sectors;
use crate::store::{Conn, StoreError};
use crate::types::Timestamp;

/// Begins a sector with this key, unless it has one.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn ensure(conn: &mut Conn, sector: &str, key: &[u8; 32], now: Timestamp) -> Result<(), StoreError> {
    let row = (
        subject_sectors::sector.eq(sector),
        subject_sectors::key.eq(key.as_slice()),
        subject_sectors::created_at.eq(now),
    );
    diesel::insert_into(subject_sectors::table).values(row).on_conflict_do_nothing().execute(conn)?;
    Ok(())
}

/// The key of a sector.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_key(conn: &mut Conn, sector: &str) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(subject_sectors::table.find(sector).select(subject_sectors::key).first(conn).optional()?)
}
