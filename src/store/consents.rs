//! Rows of `consents`.

use diesel::prelude::*;
use diesel::upsert::excluded;

use crate::store::schema::consents;
use crate::store::{Conn, StoreError};
use crate::types::{ClientId, Timestamp, UserId};

/// What a person let a client have.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = consents)]
pub struct ConsentRow {
    /// The scopes consented to.
    pub scopes: Vec<String>,
    /// Raised at each withdrawal.
    pub epoch: i64,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}

/// The consent of a person to a client, withdrawn ones too.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, user: UserId, client: &ClientId) -> Result<Option<ConsentRow>, StoreError> {
    let row = consents::table.find((user.uuid(), client.as_str())).select(ConsentRow::as_select());
    Ok(row.first(conn).optional()?)
}

/// The same, held until the transaction ends, so that nobody withdraws it meanwhile.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn lock(conn: &mut Conn, user: UserId, client: &ClientId) -> Result<Option<ConsentRow>, StoreError> {
    let row = consents::table.find((user.uuid(), client.as_str())).select(ConsentRow::as_select());
    Ok(row.for_no_key_update().first(conn).optional()?)
}

/// A consent to be remembered.
#[derive(Debug, Insertable)]
#[diesel(table_name = consents)]
pub struct NewConsent<'a> {
    /// The person.
    pub user_id: uuid::Uuid,
    /// The client.
    pub client_id: &'a str,
    /// All scopes consented to so far.
    pub scopes: Vec<String>,
    /// Now.
    pub updated_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
}

/// Remembers a consent and gives its epoch.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn upsert(conn: &mut Conn, consent: &NewConsent<'_>) -> Result<i64, StoreError> {
    let epoch = diesel::insert_into(consents::table)
        .values(consent)
        .on_conflict((consents::user_id, consents::client_id))
        .do_update()
        .set((
            consents::scopes.eq(excluded(consents::scopes)),
            consents::withdrawn_at.eq(None::<Timestamp>),
            consents::updated_at.eq(excluded(consents::updated_at)),
        ))
        .returning(consents::epoch)
        .get_result(conn)?;
    Ok(epoch)
}

/// Withdraws a consent and raises its epoch; `false` when there was none in force.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn withdraw(
    conn: &mut Conn,
    user: UserId,
    client: &ClientId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let target = consents::table.find((user.uuid(), client.as_str()));
    let withdrawn = diesel::update(target.filter(consents::withdrawn_at.is_null())).set((
        consents::withdrawn_at.eq(now),
        consents::updated_at.eq(now),
        consents::epoch.eq(consents::epoch + 1),
    ));
    Ok(withdrawn.execute(conn)? == 1)
}
