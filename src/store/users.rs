//! Rows of `users`.

mod credentials;
mod group_factors;

pub use credentials::{
    NewPassword, clear_password, clear_password_failures, count_password_failure, password_is_short,
    prove_email, rehash_password, set_email, set_password, unlock,
};
pub use group_factors::{demand_factor_of_members, release_members_from_factor};

use diesel::dsl::{Select, SingleValue};
use diesel::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use crate::store::schema::{installation, passkeys, users};
use crate::store::{Conn, StoreError};
use crate::types::{EmailAddress, Timestamp, UserId, Username};

/// What [`StoreError::Duplicate`] names when somebody else has the username; otherwise it is the address.
pub const ONE_USERNAME: &str = "users_username_normalized_key";

/// A person as the database keeps them, without the password.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct UserRow {
    /// The person's id.
    pub id: Uuid,
    /// The address as it was written.
    pub email: String,
    /// When the address was proven.
    pub email_verified_at: Option<Timestamp>,
    /// The username as it was written.
    pub username: Option<String>,
    /// The full name.
    pub name: String,
    /// Standard claims without a column of their own.
    pub profile: Value,
    /// Attributes that the administrator gave.
    pub attributes: Value,
    /// `active`, `suspended` or `disabled`.
    pub status: String,
    /// Whether they may administer.
    pub is_administrator: bool,
    /// When the password was set last.
    pub password_changed_at: Option<Timestamp>,
    /// Whether they must choose another password first.
    pub must_change_password: bool,
    /// Raised by everything that must end access.
    pub epoch: i64,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub updated_at: Timestamp,
    /// Whether a second factor was enrolled.
    pub has_factor: bool,
    /// Who wants one before anything else: `administrators`, `groups` or `operator`.
    pub factor_demanded_by: Option<String>,
    /// Whether the password is long enough only beside a second factor.
    pub password_is_short: bool,
    /// When an address of the account was proven first; the database notes it.
    pub first_verified_at: Option<Timestamp>,
    /// The version of the terms of use that was accepted last.
    pub terms_accepted: Option<String>,
    /// The version that everybody must have accepted, read in the same statement.
    #[diesel(select_expression = terms_wanted())]
    #[diesel(select_expression_type = TermsWanted)]
    pub terms_wanted: Option<String>,
}

/// The terms of use of this installation, within a question about people.
type TermsWanted = SingleValue<Select<installation::table, installation::terms_version>>;

fn terms_wanted() -> TermsWanted {
    installation::table.select(installation::terms_version).single_value()
}

impl UserRow {
    /// Whether there are terms of use that were not accepted as they are now.
    #[must_use]
    pub fn must_accept_terms(&self) -> bool {
        self.terms_wanted.is_some() && self.terms_wanted != self.terms_accepted
    }
}

/// What a sign-in is judged by. It has no `Debug`, because it holds the hash.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct CredentialsRow {
    /// The person.
    #[diesel(embed)]
    pub user: UserRow,
    /// The PHC string, where there is a password.
    pub password_hash: Option<String>,
    /// Wrong passwords from unknown devices, one after another.
    pub password_failures: i32,
    /// A part of what failed sign-ins are counted by.
    pub lock_generation: i64,
}

/// A person to add. It has no `Debug`, because it holds the hash.
#[derive(Insertable)]
#[diesel(table_name = users)]
pub struct NewUserRow<'a> {
    /// The person's id.
    pub id: Uuid,
    /// The address as it was written.
    pub email: &'a str,
    /// The address as it is compared.
    pub email_normalized: &'a str,
    /// When the address was proven.
    pub email_verified_at: Option<Timestamp>,
    /// The username as it was written.
    pub username: Option<&'a str>,
    /// The username as it is compared.
    pub username_normalized: Option<&'a str>,
    /// The full name.
    pub name: &'a str,
    /// Standard claims without a column of their own.
    pub profile: Value,
    /// Attributes that the administrator gave.
    pub attributes: Value,
    /// Whether they may administer.
    pub is_administrator: bool,
    /// The PHC string.
    pub password_hash: Option<&'a str>,
    /// When the password was set.
    pub password_changed_at: Option<Timestamp>,
    /// Whether it is long enough only beside a second factor.
    pub password_is_short: bool,
    /// Whether they must choose another password first.
    pub must_change_password: bool,
    /// Now.
    pub created_at: Timestamp,
    /// Now.
    pub updated_at: Timestamp,
}

/// What is to change; `None` leaves a column as it is.
#[derive(Debug, Default, AsChangeset)]
#[diesel(table_name = users)]
pub struct UserChanges<'a> {
    /// The address as it was written.
    pub email: Option<&'a str>,
    /// The address as it is compared.
    pub email_normalized: Option<&'a str>,
    /// When the address was proven.
    pub email_verified_at: Option<Option<Timestamp>>,
    /// The username as it was written.
    pub username: Option<Option<&'a str>>,
    /// The username as it is compared.
    pub username_normalized: Option<Option<&'a str>>,
    /// The full name.
    pub name: Option<&'a str>,
    /// Standard claims without a column of their own.
    pub profile: Option<Value>,
    /// Attributes that the administrator gave.
    pub attributes: Option<Value>,
    /// `active`, `suspended` or `disabled`.
    pub status: Option<&'a str>,
    /// Whether they may administer.
    pub is_administrator: Option<bool>,
    /// Whether they must choose another password first.
    pub must_change_password: Option<bool>,
    /// Now.
    pub updated_at: Option<Timestamp>,
}

/// The person with this id.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, id: UserId) -> Result<Option<UserRow>, StoreError> {
    Ok(users::table.find(id.uuid()).select(UserRow::as_select()).first(conn).optional()?)
}

/// The person with this address.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_by_email(conn: &mut Conn, email: &EmailAddress) -> Result<Option<UserRow>, StoreError> {
    let row = users::table.filter(users::email_normalized.eq(email.normalized()));
    Ok(row.select(UserRow::as_select()).first(conn).optional()?)
}

/// The person with this username.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_by_username(conn: &mut Conn, username: &Username) -> Result<Option<UserRow>, StoreError> {
    let row = users::table.filter(users::username_normalized.eq(username.normalized()));
    Ok(row.select(UserRow::as_select()).first(conn).optional()?)
}

/// What a person signs in with.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_credentials(conn: &mut Conn, id: UserId) -> Result<Option<CredentialsRow>, StoreError> {
    Ok(users::table.find(id.uuid()).select(CredentialsRow::as_select()).first(conn).optional()?)
}

/// What the person with this address signs in with.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_credentials_by_email(
    conn: &mut Conn,
    email: &EmailAddress,
) -> Result<Option<CredentialsRow>, StoreError> {
    let row = users::table.filter(users::email_normalized.eq(email.normalized()));
    Ok(row.select(CredentialsRow::as_select()).first(conn).optional()?)
}

/// What the person with this username signs in with.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_credentials_by_username(
    conn: &mut Conn,
    username: &Username,
) -> Result<Option<CredentialsRow>, StoreError> {
    let row = users::table.filter(users::username_normalized.eq(username.normalized()));
    Ok(row.select(CredentialsRow::as_select()).first(conn).optional()?)
}

/// People in the order of their making, after `after`, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, after: Option<UserId>, limit: i64) -> Result<Vec<UserRow>, StoreError> {
    let mut rows = users::table.order(users::id).limit(limit).select(UserRow::as_select()).into_boxed();
    if let Some(after) = after {
        rows = rows.filter(users::id.gt(after.uuid()));
    }
    Ok(rows.load(conn)?)
}

/// Locks people until the transaction ends, in the order of their ids, so that two who lock the same never wait for each
/// other. Tokens may still be made meanwhile.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn lock(conn: &mut Conn, ids: &[UserId]) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = ids.iter().map(|it| it.uuid()).collect();
    let rows = users::table.filter(users::id.eq_any(ids)).order(users::id).select(users::id);
    rows.for_no_key_update().load::<Uuid>(conn)?;
    Ok(())
}

/// Notes whether a person has a second factor, and who wants one.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn set_factor(
    conn: &mut Conn,
    id: UserId,
    has_factor: bool,
    demanded_by: Option<&str>,
) -> Result<(), StoreError> {
    diesel::update(users::table.find(id.uuid()))
        .set((users::has_factor.eq(has_factor), users::factor_demanded_by.eq(demanded_by)))
        .execute(conn)?;
    Ok(())
}

/// Wants a second factor of every administrator who has none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn demand_factor_of_administrators(conn: &mut Conn) -> Result<usize, StoreError> {
    let target = users::table
        .filter(users::is_administrator)
        .filter(users::has_factor.eq(false))
        .filter(users::factor_demanded_by.is_null());
    Ok(diesel::update(target).set(users::factor_demanded_by.eq("administrators")).execute(conn)?)
}

/// Takes back what [`demand_factor_of_administrators`] did.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn release_administrators_from_factor(conn: &mut Conn) -> Result<usize, StoreError> {
    let target =
        users::table.filter(users::is_administrator).filter(users::factor_demanded_by.eq("administrators"));
    Ok(diesel::update(target).set(users::factor_demanded_by.eq(None::<String>)).execute(conn)?)
}

/// Adds a person.
///
/// # Errors
/// [`StoreError::Duplicate`] when the address or the username is taken.
pub fn insert(conn: &mut Conn, user: &NewUserRow<'_>) -> Result<UserRow, StoreError> {
    let inserted = diesel::insert_into(users::table).values(user);
    Ok(inserted.returning(UserRow::as_returning()).get_result(conn)?)
}

/// Changes a person; `None` when there is none.
///
/// # Errors
/// [`StoreError::Duplicate`] when the address or the username is taken.
pub fn update(conn: &mut Conn, id: UserId, changes: &UserChanges<'_>) -> Result<Option<UserRow>, StoreError> {
    let updated = diesel::update(users::table.find(id.uuid())).set(changes);
    Ok(updated.returning(UserRow::as_returning()).get_result(conn).optional()?)
}

/// Raises a person's epoch, so that all that carries the old one is dead; gives the new one.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn raise_epoch(conn: &mut Conn, id: UserId) -> Result<Option<i64>, StoreError> {
    let raised = diesel::update(users::table.find(id.uuid())).set(users::epoch.eq(users::epoch + 1));
    Ok(raised.returning(users::epoch).get_result(conn).optional()?)
}

/// Holds every administrator who may act until the transaction ends, and gives who they are: so the last one is known.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn lock_administrators(conn: &mut Conn) -> Result<Vec<UserId>, StoreError> {
    let rows = users::table
        .filter(users::is_administrator)
        .filter(users::status.eq("active"))
        .order(users::id)
        .select(users::id);
    let ids = rows.for_no_key_update().load::<Uuid>(conn)?;
    Ok(ids.into_iter().map(UserId::from).collect())
}

/// Whether an administrator who may act has anything to sign in with.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn administrator_can_sign_in(conn: &mut Conn) -> Result<bool, StoreError> {
    let able = users::table.filter(users::is_administrator).filter(users::status.eq("active")).filter(
        users::password_hash
            .is_not_null()
            .or(diesel::dsl::exists(passkeys::table.filter(passkeys::user_id.eq(users::id)))),
    );
    Ok(diesel::select(diesel::dsl::exists(able)).get_result(conn)?)
}

/// Removes a person and all that hangs on them; `false` when there is none.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn delete(conn: &mut Conn, id: UserId) -> Result<bool, StoreError> {
    Ok(diesel::delete(users::table.find(id.uuid())).execute(conn)? == 1)
}
