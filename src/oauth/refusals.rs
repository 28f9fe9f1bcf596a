//! Keeps refused authorization requests for the console: counted by client and cause, without secrets, for a week.

use crate::oauth::authorization::{Refusal, RefusalCause};
use crate::store::refusals::{self, NewRefusal};
use crate::store::{Conn, StoreError};
use crate::types::{Origin, Timestamp};

/// What is kept of a refusal. All unknown clients share one row a cause, so that nobody can fill the table.
#[must_use]
pub fn of(refusal: &Refusal, origin: &Origin) -> NewRefusal {
    let cause: RefusalCause = refusal.cause;
    tracing::warn!(
        cause = cause.as_str(),
        parameter = cause.parameter(),
        "an authorization request was refused"
    );
    NewRefusal {
        client_id: refusal.client.as_ref().map(|it| it.id.clone()).unwrap_or_default(),
        cause: cause.as_str(),
        parameter: cause.parameter(),
        sent: refusal.sent.as_deref().map(|it| it.split(['?', '#']).next().unwrap_or_default().to_owned()),
        request_id: origin.request_id.clone(),
    }
}

/// Counts a refusal.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn keep(conn: &mut Conn, refusal: &NewRefusal, now: Timestamp) -> Result<(), StoreError> {
    refusals::upsert(conn, refusal, now)
}
