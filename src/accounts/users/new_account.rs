//! Makes accounts.

use serde_json::{Map, Value};

use crate::accounts::cause::Cause;
use crate::accounts::users::error::UserError;
use crate::accounts::users::profile::Profile;
use crate::accounts::users::user::User;
use crate::accounts::users::{is_name, require_group_names};
use crate::audit::Event;
use crate::store::users::{self, NewUserRow};
use crate::store::{Conn, StoreError, groups};
use crate::types::{EmailAddress, Secret, UserId, Username};

/// An account to make.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Its id.
    pub id: UserId,
    /// The address.
    pub email: EmailAddress,
    /// Whether the address counts as proven.
    pub is_email_verified: bool,
    /// The username.
    pub username: Option<Username>,
    /// The full name.
    pub name: String,
    /// Other standard claims.
    pub profile: Profile,
    /// Attributes.
    pub attributes: Map<String, Value>,
    /// Names of groups; those that do not exist are made.
    pub groups: Vec<String>,
    /// Whether they may administer.
    pub is_administrator: bool,
    /// The hash of the password, a PHC string.
    pub password_hash: Option<Secret<String>>,
    /// Whether the password is long enough only beside a second factor (PW-2).
    pub password_is_short: bool,
    /// Whether they must choose another password first.
    pub must_change_password: bool,
}

impl NewAccount {
    /// An account with only what every account has: no password, nothing proven.
    #[must_use]
    pub fn new(email: EmailAddress, name: &str) -> Self {
        Self {
            id: UserId::new(),
            email,
            is_email_verified: false,
            username: None,
            name: name.to_owned(),
            profile: Profile::default(),
            attributes: Map::new(),
            groups: Vec::new(),
            is_administrator: false,
            password_hash: None,
            password_is_short: false,
            must_change_password: false,
        }
    }

    fn row(&self, cause: &Cause<'_>) -> NewUserRow<'_> {
        let now = cause.now;
        NewUserRow {
            id: self.id.uuid(),
            email: self.email.as_str(),
            email_normalized: self.email.normalized(),
            email_verified_at: self.is_email_verified.then_some(now),
            username: self.username.as_ref().map(Username::as_str),
            username_normalized: self.username.as_ref().map(Username::normalized),
            name: self.name.trim(),
            profile: serde_json::to_value(&self.profile).unwrap_or_default(),
            attributes: Value::Object(self.attributes.clone()),
            is_administrator: self.is_administrator,
            password_hash: self.password_hash.as_ref().map(|it| it.expose().as_str()),
            password_changed_at: self.password_hash.as_ref().map(|_| now),
            password_is_short: self.password_is_short,
            must_change_password: self.must_change_password,
            created_at: now,
            updated_at: now,
        }
    }
}

/// Makes an account.
///
/// # Errors
/// [`UserError`] when the address or username is taken, a name is unfit, or the database fails.
pub fn create(conn: &mut Conn, account: &NewAccount, cause: &Cause<'_>) -> Result<User, UserError> {
    if !is_name(&account.name, 200) {
        return Err(UserError::InvalidName);
    }
    require_group_names(&account.groups)?;
    require_free(conn, Some(&account.email), account.username.as_ref(), None)?;
    let row = users::insert(conn, &account.row(cause)).map_err(taken)?;
    let user = User::from(row);
    groups::ensure(conn, &account.groups, cause.now)?;
    groups::replace_of_user(conn, user.id, &account.groups, cause.now)?;
    let event = Event::UserCreated { user_id: user.id, is_administrator: user.is_administrator };
    cause.record(conn, &event)?;
    Ok(user)
}

/// Says which of the two names belongs to somebody else than `whom`.
pub(super) fn require_free(
    conn: &mut Conn,
    email: Option<&EmailAddress>,
    username: Option<&Username>,
    whom: Option<UserId>,
) -> Result<(), UserError> {
    let is_other = |id| Some(UserId::from(id)) != whom;
    if let Some(email) = email
        && users::find_by_email(conn, email)?.is_some_and(|it| is_other(it.id))
    {
        return Err(UserError::EmailTaken);
    }
    if let Some(username) = username
        && users::find_by_username(conn, username)?.is_some_and(|it| is_other(it.id))
    {
        return Err(UserError::UsernameTaken);
    }
    Ok(())
}

/// What the unique indexes say when two take the same name at once.
pub(super) fn taken(error: StoreError) -> UserError {
    match error {
        StoreError::Duplicate { constraint } if constraint == users::ONE_USERNAME => UserError::UsernameTaken,
        StoreError::Duplicate { .. } => UserError::EmailTaken,
        error => UserError::Store(error),
    }
}
