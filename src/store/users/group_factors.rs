//! What groups want of their members: a second factor.

use diesel::prelude::*;

use crate::store::schema::{group_members, groups, users};
use crate::store::{Conn, StoreError};
use crate::types::UserId;

/// How `factor_demanded_by` says it.
const BY_GROUPS: &str = "groups";

/// Wants a second factor of members of groups that require one and who have none: of everybody, or of one person alone. Gives of
/// how many it is wanted now.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn demand_factor_of_members(conn: &mut Conn, only: Option<UserId>) -> Result<usize, StoreError> {
    let mut demand = diesel::update(users::table)
        .set(users::factor_demanded_by.eq(BY_GROUPS))
        .filter(users::factor_demanded_by.is_null())
        .filter(users::has_factor.eq(false))
        .filter(users::id.eq_any(members()))
        .into_boxed();
    if let Some(id) = only {
        demand = demand.filter(users::id.eq(id.uuid()));
    }
    Ok(demand.execute(conn)?)
}

/// Takes back what [`demand_factor_of_members`] did, where no group requires it any more.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn release_members_from_factor(conn: &mut Conn, only: Option<UserId>) -> Result<usize, StoreError> {
    let mut release = diesel::update(users::table)
        .set(users::factor_demanded_by.eq(None::<&str>))
        .filter(users::factor_demanded_by.eq(BY_GROUPS))
        .filter(users::id.ne_all(members()))
        .into_boxed();
    if let Some(id) = only {
        release = release.filter(users::id.eq(id.uuid()));
    }
    Ok(release.execute(conn)?)
}

/// Who is in any group that requires a factor.
#[diesel::dsl::auto_type(no_type_alias)]
fn members() -> _ {
    group_members::table
        .inner_join(groups::table)
        .filter(groups::requires_factor)
        .select(group_members::user_id)
}
