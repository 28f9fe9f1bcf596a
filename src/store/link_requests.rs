//! Rows of `link_requests`: letters that somebody asked for by an address.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::link_requests;
use crate::store::{Conn, StoreError};
use crate::types::Timestamp;

/// A letter that was asked for.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = link_requests)]
pub struct LinkRequestRow {
    /// `reset`, `verify` or `account_exists`.
    pub kind: String,
    /// The address, as it was written.
    pub email: String,
    /// SHA-256 of the cookie of the browser that asked.
    pub browser_hash: Option<Vec<u8>>,
    /// The sealed authorization request in which it was asked for.
    pub request: Option<String>,
    /// The language of the page it was asked on.
    pub language: Option<String>,
    /// The address of the machine that asked.
    pub ip: Option<String>,
    /// The browser that asked.
    pub user_agent: Option<String>,
    /// When.
    pub created_at: Timestamp,
}

/// Keeps a request.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn insert(conn: &mut Conn, request: &LinkRequestRow) -> Result<(), StoreError> {
    let row = (link_requests::id.eq(Uuid::now_v7()), request);
    diesel::insert_into(link_requests::table).values(row).execute(conn)?;
    Ok(())
}

/// Takes the oldest request that nobody else has in hand. It is gone when the transaction commits, and there again when not.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn take(conn: &mut Conn) -> Result<Option<LinkRequestRow>, StoreError> {
    let oldest = link_requests::table
        .order((link_requests::created_at, link_requests::id))
        .select(link_requests::id)
        .for_update()
        .skip_locked()
        .first::<Uuid>(conn)
        .optional()?;
    let Some(id) = oldest else { return Ok(None) };
    let taken = diesel::delete(link_requests::table.find(id));
    Ok(taken.returning(LinkRequestRow::as_returning()).get_result(conn).optional()?)
}

/// How many wait.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn waiting(conn: &mut Conn) -> Result<i64, StoreError> {
    Ok(link_requests::table.count().get_result(conn)?)
}
