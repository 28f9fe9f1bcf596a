//! Changes accounts.

use serde_json::{Map, Value};

use crate::accounts::administrators;
use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::factors;
use crate::accounts::users::error::UserError;
use crate::accounts::users::new_account::{require_free, taken};
use crate::accounts::users::profile::Profile;
use crate::accounts::users::user::User;
use crate::accounts::users::{find, is_name, require_group_names};
use crate::audit::Event;
use crate::store::users::{self, UserChanges};
use crate::store::{Conn, email_change_links, groups};
use crate::types::{EmailAddress, Timestamp, UserId, Username};

/// What is to change; `None` leaves it as it is.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// Another address; it counts as unproven unless `is_email_verified` says otherwise. All access ends with the old one.
    pub email: Option<EmailAddress>,
    /// Whether the address counts as proven.
    pub is_email_verified: Option<bool>,
    /// Another username, or none any more.
    pub username: Option<Option<Username>>,
    /// Another full name.
    pub name: Option<String>,
    /// All other standard claims.
    pub profile: Option<Profile>,
    /// All attributes.
    pub attributes: Option<Map<String, Value>>,
    /// All groups.
    pub groups: Option<Vec<String>>,
    /// Whether they may administer; a change ends all their access.
    pub is_administrator: Option<bool>,
    /// Whether they must choose another password first.
    pub must_change_password: Option<bool>,
}

impl Changes {
    /// Whether the account gets an address that does not compare alike with the one it has.
    fn moves(&self, before: &User) -> bool {
        self.email.as_ref().is_some_and(|it| !before.has_email(it.normalized()))
    }

    fn row(&self, before: &User, now: Timestamp) -> UserChanges<'_> {
        let is_verified = self.is_email_verified.or(self.moves(before).then_some(false));
        UserChanges {
            email: self.email.as_ref().map(EmailAddress::as_str),
            email_normalized: self.email.as_ref().map(EmailAddress::normalized),
            email_verified_at: is_verified.map(|it| it.then_some(now)),
            username: self.username.as_ref().map(|it| it.as_ref().map(Username::as_str)),
            username_normalized: self.username.as_ref().map(|it| it.as_ref().map(Username::normalized)),
            name: self.name.as_deref().map(str::trim),
            profile: self.profile.as_ref().map(|it| serde_json::to_value(it).unwrap_or_default()),
            attributes: self.attributes.as_ref().map(|it| Value::Object(it.clone())),
            status: None,
            is_administrator: self.is_administrator,
            must_change_password: self.must_change_password,
            updated_at: Some(now),
        }
    }

    /// The names of what changes, for the audit.
    fn changed(&self, before: &User) -> Vec<&'static str> {
        let fields = [
            ("email", self.email.is_some()),
            ("email_verified", self.is_email_verified.is_some()),
            ("username", self.username.is_some()),
            ("name", self.name.is_some()),
            ("attributes", self.attributes.is_some()),
            ("groups", self.groups.is_some()),
            ("is_administrator", self.is_administrator.is_some()),
            ("must_change_password", self.must_change_password.is_some()),
        ];
        let fields = fields.into_iter().filter(|(_, is_changed)| *is_changed).map(|(name, _)| name);
        let claims = self.profile.as_ref().map(|it| it.differing(&before.profile)).unwrap_or_default();
        fields.chain(claims).collect()
    }
}

/// Changes an account.
///
/// # Errors
/// [`UserError`] when there is no such account, a name is taken or unfit, nobody could administer then (API-2), or the database
/// fails.
pub fn update(conn: &mut Conn, id: UserId, changes: &Changes, cause: &Cause<'_>) -> Result<User, UserError> {
    if changes.name.as_ref().is_some_and(|it| !is_name(it, 200)) {
        return Err(UserError::InvalidName);
    }
    require_group_names(changes.groups.as_deref().unwrap_or_default())?;
    if changes.is_administrator == Some(false) && administrators::is_last(conn, id)? {
        return Err(UserError::LastAdministrator);
    }
    users::lock(conn, &[id])?;
    let before = find(conn, id)?.ok_or(UserError::Unknown)?;
    let username = changes.username.as_ref().and_then(Option::as_ref);
    require_free(conn, changes.email.as_ref(), username, Some(id))?;
    users::update(conn, id, &changes.row(&before, cause.now)).map_err(taken)?;
    if let Some(names) = &changes.groups {
        groups::ensure(conn, names, cause.now)?;
        groups::replace_of_user(conn, id, names, cause.now)?;
        factors::judge_groups(conn, id)?;
    }
    if changes.moves(&before) {
        // Nothing goes on until the new one is proven (TK-7), not even a change to yet another.
        email_change_links::delete_of_user(conn, id)?;
        endings::end_sessions_of_user(conn, id, None, Ending::EmailChanged, cause)?;
    }
    if changes.is_administrator.is_some_and(|it| it != before.is_administrator) {
        endings::end_sessions_of_user(conn, id, None, Ending::RoleChanged, cause)?;
    }
    cause.record(conn, &Event::UserUpdated { user_id: id, changed: changes.changed(&before) })?;
    find(conn, id)?.ok_or(UserError::Unknown)
}
