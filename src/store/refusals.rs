//! Rows of `refusals`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::refusals;
use crate::store::{Conn, StoreError};
use crate::types::{RowId, Timestamp};

/// A refusal to be counted.
#[derive(Clone, Debug)]
pub struct NewRefusal {
    /// A registered client, or empty for all unknown ones together.
    pub client_id: String,
    /// Why, as a stable name.
    pub cause: &'static str,
    /// The parameter at fault.
    pub parameter: &'static str,
    /// What was sent, shortened, without secrets.
    pub sent: Option<String>,
    /// The id of the request.
    pub request_id: String,
}

/// Counts a refusal beside earlier ones of the same client and cause.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn upsert(conn: &mut Conn, refusal: &NewRefusal, now: Timestamp) -> Result<(), StoreError> {
    let row = (
        refusals::id.eq(RowId::new().uuid()),
        refusals::client_id.eq(&refusal.client_id),
        refusals::cause.eq(refusal.cause),
        refusals::parameter.eq(refusal.parameter),
        refusals::sent.eq(&refusal.sent),
        refusals::last_request_id.eq(&refusal.request_id),
        refusals::last_at.eq(now),
        refusals::created_at.eq(now),
    );
    diesel::insert_into(refusals::table)
        .values(&row)
        .on_conflict((refusals::client_id, refusals::cause))
        .do_update()
        .set((
            refusals::occurrences.eq(refusals::occurrences + 1),
            refusals::sent.eq(&refusal.sent),
            refusals::last_request_id.eq(&refusal.request_id),
            refusals::last_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// How often a client was refused for a cause, for the tests of this table.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn occurrences(conn: &mut Conn, client_id: &str, cause: &str) -> Result<i64, StoreError> {
    let rows = refusals::table.filter(refusals::client_id.eq(client_id)).filter(refusals::cause.eq(cause));
    Ok(rows.select(refusals::occurrences).first(conn).optional()?.unwrap_or(0))
}

/// Removes refusals that were last seen before `before`; at most `limit`, gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete_before(conn: &mut Conn, before: Timestamp, limit: i64) -> Result<usize, StoreError> {
    let expired = refusals::table.filter(refusals::last_at.lt(before)).select(refusals::id).limit(limit);
    let expired: Vec<Uuid> = expired.load(conn)?;
    Ok(diesel::delete(refusals::table.filter(refusals::id.eq_any(expired))).execute(conn)?)
}
