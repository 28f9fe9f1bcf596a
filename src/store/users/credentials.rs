//! What of a person's row changes with a password or an address.

use diesel::prelude::*;

use crate::store::schema::users;
use crate::store::{Conn, StoreError};
use crate::types::{EmailAddress, Timestamp, UserId};

/// Another password.
#[derive(AsChangeset)]
#[diesel(table_name = users)]
pub struct NewPassword<'a> {
    /// The PHC string.
    pub password_hash: &'a str,
    /// Whether it is long enough only beside a second factor.
    pub password_is_short: bool,
}

/// Whether a person's password is long enough only beside a second factor.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn password_is_short(conn: &mut Conn, id: UserId) -> Result<bool, StoreError> {
    let mark = users::table.find(id.uuid()).select(users::password_is_short);
    Ok(mark.first(conn).optional()?.unwrap_or(false))
}

/// Sets another password and forgets the failures with the old one; `false` when there is no such person.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn set_password(
    conn: &mut Conn,
    id: UserId,
    password: &NewPassword<'_>,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let updated = diesel::update(users::table.find(id.uuid())).set((
        password,
        users::password_changed_at.eq(now),
        users::password_failures.eq(0),
        users::must_change_password.eq(false),
        users::updated_at.eq(now),
    ));
    Ok(updated.execute(conn)? == 1)
}

/// Takes the password away, and all that is counted with it.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn clear_password(conn: &mut Conn, id: UserId, now: Timestamp) -> Result<(), StoreError> {
    diesel::update(users::table.find(id.uuid()))
        .set((
            users::password_hash.eq(None::<&str>),
            users::password_changed_at.eq(None::<Timestamp>),
            users::password_is_short.eq(false),
            users::password_failures.eq(0),
            users::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives an account another address, which is proven.
///
/// # Errors
/// [`StoreError::Duplicate`] when another account has it.
pub fn set_email(
    conn: &mut Conn,
    id: UserId,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<(), StoreError> {
    diesel::update(users::table.find(id.uuid()))
        .set((
            users::email.eq(email.as_str()),
            users::email_normalized.eq(email.normalized()),
            users::email_verified_at.eq(now),
            users::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Counts the address as proven, since the first time that it was.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn prove_email(conn: &mut Conn, id: UserId, now: Timestamp) -> Result<(), StoreError> {
    let unproven = users::table.find(id.uuid()).filter(users::email_verified_at.is_null());
    let proven = (users::email_verified_at.eq(now), users::updated_at.eq(now));
    diesel::update(unproven).set(proven).execute(conn)?;
    Ok(())
}

/// Keeps the same password under a newer hash, unless it was changed meanwhile.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn rehash_password(conn: &mut Conn, id: UserId, old: &str, new: &str) -> Result<(), StoreError> {
    let target = users::table.find(id.uuid()).filter(users::password_hash.eq(old));
    diesel::update(target).set(users::password_hash.eq(new)).execute(conn)?;
    Ok(())
}

/// Counts a wrong password from an unknown device; gives how many there were one after another.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn count_password_failure(conn: &mut Conn, id: UserId) -> Result<i32, StoreError> {
    let counted = diesel::update(users::table.find(id.uuid()))
        .set(users::password_failures.eq(users::password_failures + 1));
    Ok(counted.returning(users::password_failures).get_result(conn).optional()?.unwrap_or_default())
}

/// Forgets the wrong passwords.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn clear_password_failures(conn: &mut Conn, id: UserId) -> Result<(), StoreError> {
    let target = users::table.find(id.uuid()).filter(users::password_failures.gt(0));
    diesel::update(target).set(users::password_failures.eq(0)).execute(conn)?;
    Ok(())
}

/// Opens every lock of a person: what failed so far counts no more.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn unlock(conn: &mut Conn, id: UserId) -> Result<(), StoreError> {
    diesel::update(users::table.find(id.uuid()))
        .set((users::password_failures.eq(0), users::lock_generation.eq(users::lock_generation + 1)))
        .execute(conn)?;
    Ok(())
}
