//! People's accounts: making, finding, changing and closing them. Whoever may do that is decided above.

mod changes;
mod error;
mod given_facts;
mod new_account;
mod own_profile;
mod profile;
mod user;

pub use changes::{Changes, update};
pub use error::UserError;
pub use given_facts::{GivenFacts, UnfitFact};
pub use new_account::{NewAccount, create};
pub use own_profile::{Claim, OwnProfile};
pub use profile::{PostalAddress, Profile};
pub use user::{RequiredAction, User, UserStatus};

use crate::accounts::administrators;
use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::audit::Event;
use crate::store::users::{self, UserChanges};
use crate::store::{Conn, StoreError, factor_failures, groups};
use crate::types::{EmailAddress, UserId, Username};

/// The person with this id.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find(conn: &mut Conn, id: UserId) -> Result<Option<User>, StoreError> {
    Ok(users::find(conn, id)?.map(User::from))
}

/// The person whom this id, address or username names.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_named(conn: &mut Conn, text: &str) -> Result<Option<User>, StoreError> {
    if let Ok(id) = text.parse::<UserId>() {
        return find(conn, id);
    }
    let row = match (EmailAddress::parse(text), Username::parse(text)) {
        (Ok(email), _) => users::find_by_email(conn, &email)?,
        (_, Ok(username)) => users::find_by_username(conn, &username)?,
        _ => None,
    };
    Ok(row.map(User::from))
}

/// People in the order of their accounts' making, after `after`, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, after: Option<UserId>, limit: i64) -> Result<Vec<User>, StoreError> {
    Ok(users::list(conn, after, limit)?.into_iter().map(User::from).collect())
}

/// The names of a person's groups, in alphabetical order.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn groups_of(conn: &mut Conn, id: UserId) -> Result<Vec<String>, StoreError> {
    groups::names_of(conn, id)
}

/// Closes an account: its sessions, tokens and codes are dead with it.
///
/// # Errors
/// [`UserError::LastAdministrator`], [`UserError::Unknown`], [`UserError::Store`].
pub fn disable(conn: &mut Conn, id: UserId, cause: &Cause<'_>) -> Result<User, UserError> {
    set_status(conn, id, UserStatus::Disabled, cause)
}

/// Opens an account again; what was ended with it stays dead.
///
/// # Errors
/// [`UserError::Unknown`], [`UserError::Store`].
pub fn enable(conn: &mut Conn, id: UserId, cause: &Cause<'_>) -> Result<User, UserError> {
    set_status(conn, id, UserStatus::Active, cause)
}

/// Closes an account for now, with all that [`disable`] ends.
///
/// # Errors
/// [`UserError::LastAdministrator`], [`UserError::Unknown`], [`UserError::Store`].
pub fn suspend(conn: &mut Conn, id: UserId, cause: &Cause<'_>) -> Result<User, UserError> {
    set_status(conn, id, UserStatus::Suspended, cause)
}

/// A status that is the same already changes nothing and tells nothing.
fn set_status(conn: &mut Conn, id: UserId, status: UserStatus, cause: &Cause<'_>) -> Result<User, UserError> {
    if status != UserStatus::Active && administrators::is_last(conn, id)? {
        return Err(UserError::LastAdministrator);
    }
    users::lock(conn, &[id])?;
    let before = find(conn, id)?.ok_or(UserError::Unknown)?;
    if before.status == status {
        return Ok(before);
    }
    let changes =
        UserChanges { status: Some(status.as_str()), updated_at: Some(cause.now), ..UserChanges::default() };
    users::update(conn, id, &changes)?;
    let (event, ending) = match status {
        UserStatus::Active => (Event::UserEnabled { user_id: id }, None),
        UserStatus::Suspended => (Event::UserSuspended { user_id: id }, Some(Ending::Suspended)),
        UserStatus::Disabled => (Event::UserDisabled { user_id: id }, Some(Ending::Disabled)),
    };
    if let Some(ending) = ending {
        endings::end_sessions_of_user(conn, id, None, ending, cause)?;
    }
    cause.record(conn, &event)?;
    find(conn, id)?.ok_or(UserError::Unknown)
}

/// Opens every lock of an account that failed sign-ins and wrong factors set.
///
/// # Errors
/// [`UserError::Unknown`], [`UserError::Store`].
pub fn unlock(conn: &mut Conn, id: UserId, cause: &Cause<'_>) -> Result<User, UserError> {
    users::lock(conn, &[id])?;
    let user = find(conn, id)?.ok_or(UserError::Unknown)?;
    users::unlock(conn, id)?;
    factor_failures::delete_of_user(conn, id)?;
    cause.record(conn, &Event::UserUnlocked { user_id: id })?;
    Ok(user)
}

/// Whether a text is fit to be shown as a name.
fn is_name(text: &str, longest: usize) -> bool {
    !text.trim().is_empty() && text.chars().count() <= longest && !text.chars().any(char::is_control)
}

fn require_group_names(names: &[String]) -> Result<(), UserError> {
    if names.iter().all(|it| is_name(it, 100)) { Ok(()) } else { Err(UserError::InvalidGroup) }
}
