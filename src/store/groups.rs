//! Rows of `groups` and `group_members`.

use diesel::prelude::*;
use uuid::Uuid;

use crate::store::schema::{group_members, groups};
use crate::store::{Conn, StoreError};
use crate::types::{GroupId, Timestamp, UserId};

/// The names of a person's groups, in alphabetical order.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn names_of(conn: &mut Conn, user: UserId) -> Result<Vec<String>, StoreError> {
    let names = group_members::table
        .inner_join(groups::table)
        .filter(group_members::user_id.eq(user.uuid()))
        .order(groups::name)
        .select(groups::name);
    Ok(names.load(conn)?)
}

/// Makes the groups that do not exist yet.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn ensure(conn: &mut Conn, names: &[String], now: Timestamp) -> Result<(), StoreError> {
    let row = |name: &String| {
        (groups::id.eq(GroupId::new().uuid()), groups::name.eq(name.clone()), groups::created_at.eq(now))
    };
    let rows: Vec<_> = names.iter().map(row).collect();
    diesel::insert_into(groups::table).values(rows).on_conflict_do_nothing().execute(conn)?;
    Ok(())
}

/// Wants a second factor of the members of these groups, which are made where they do not exist, and of no others.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn require_factor(conn: &mut Conn, names: &[String], now: Timestamp) -> Result<(), StoreError> {
    ensure(conn, names, now)?;
    let newly = groups::table.filter(groups::name.eq_any(names)).filter(groups::requires_factor.eq(false));
    diesel::update(newly).set(groups::requires_factor.eq(true)).execute(conn)?;
    let no_more = groups::table.filter(groups::requires_factor).filter(groups::name.ne_all(names));
    diesel::update(no_more).set(groups::requires_factor.eq(false)).execute(conn)?;
    Ok(())
}

/// Whether any of these groups wants a second factor of its members.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn any_requires_factor(conn: &mut Conn, names: &[String]) -> Result<bool, StoreError> {
    let requiring = groups::table.filter(groups::requires_factor).filter(groups::name.eq_any(names));
    Ok(diesel::select(diesel::dsl::exists(requiring)).get_result(conn)?)
}

/// Makes a person a member of exactly these groups, which exist.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn replace_of_user(
    conn: &mut Conn,
    user: UserId,
    names: &[String],
    now: Timestamp,
) -> Result<(), StoreError> {
    let ids: Vec<Uuid> = groups::table.filter(groups::name.eq_any(names)).select(groups::id).load(conn)?;
    let others = group_members::table
        .filter(group_members::user_id.eq(user.uuid()))
        .filter(group_members::group_id.ne_all(&ids));
    diesel::delete(others).execute(conn)?;
    let row = |id: &Uuid| {
        (
            group_members::group_id.eq(*id),
            group_members::user_id.eq(user.uuid()),
            group_members::created_at.eq(now),
        )
    };
    let rows: Vec<_> = ids.iter().map(row).collect();
    diesel::insert_into(group_members::table).values(rows).on_conflict_do_nothing().execute(conn)?;
    Ok(())
}
