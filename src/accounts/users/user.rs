//! A person.

use serde_json::{Map, Value};

use crate::accounts::users::profile::Profile;
use crate::store::users::UserRow;
use crate::types::{EmailAddress, Timestamp, UserId};

/// Whether an account may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserStatus {
    /// It may.
    Active,
    /// Not for now.
    Suspended,
    /// Not any more.
    Disabled,
}

impl UserStatus {
    /// The name in the database and in answers.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Disabled => "disabled",
        }
    }

    /// What the database says; anything unknown may not be used.
    fn from_stored(text: &str) -> Self {
        let known = [Self::Active, Self::Suspended].into_iter().find(|it| it.as_str() == text);
        known.unwrap_or(Self::Disabled)
    }
}

/// What a person must do before anything else (PW-6).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequiredAction {
    /// Choose another password.
    ChangePassword,
    /// Enrol a second factor (MFA-9).
    EnrolFactor,
    /// Accept the terms of use as they are now.
    AcceptTerms,
}

/// A person's account, without the password.
#[derive(Clone, Debug)]
pub struct User {
    /// The person's id, `sub` in tokens.
    pub id: UserId,
    /// The address as it was written.
    pub email: String,
    /// Whether the address was proven.
    pub email_verified: bool,
    /// Whether any address of the account was ever proven: what is in it is its owner's then (MAIL-7).
    pub was_ever_proven: bool,
    /// The username as it was written.
    pub username: Option<String>,
    /// The full name.
    pub name: String,
    /// Other standard claims.
    pub profile: Profile,
    /// Attributes that the administrator gave.
    pub attributes: Map<String, Value>,
    /// Whether the account may be used.
    pub status: UserStatus,
    /// Whether they may administer.
    pub is_administrator: bool,
    /// When the password was set last; `None` where the person has none.
    pub password_changed_at: Option<Timestamp>,
    /// Whether they must choose another password first: somebody wants it, or theirs is long enough only beside a second factor,
    /// and there is none (PW-2).
    pub must_change_password: bool,
    /// Whether a second factor was enrolled.
    pub has_factor: bool,
    /// Whether they must enrol one first.
    pub must_enrol_factor: bool,
    /// The version of the terms of use that they accepted last.
    pub terms_accepted: Option<String>,
    /// Whether they must accept the terms as they are now first.
    pub must_accept_terms: bool,
    /// Raised by everything that ends access (TK-4).
    pub epoch: i64,
    /// When the account was made.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub updated_at: Timestamp,
}

impl User {
    /// Whether the account may be used.
    #[must_use]
    pub const fn is_active(&self) -> bool {
        matches!(self.status, UserStatus::Active)
    }

    /// The language that they chose, as a tag.
    #[must_use]
    pub fn locale(&self) -> Option<&str> {
        self.profile.locale.as_deref()
    }

    /// Whether this is the account's address, in the form in which two are compared.
    #[must_use]
    pub fn has_email(&self, normalized: &str) -> bool {
        EmailAddress::parse(&self.email).is_ok_and(|it| it.normalized() == normalized)
    }

    /// What the person must do before anything else: until then only that and sign-out are open to them.
    #[must_use]
    pub const fn pending_action(&self) -> Option<RequiredAction> {
        if self.must_change_password {
            Some(RequiredAction::ChangePassword)
        } else if self.must_enrol_factor {
            Some(RequiredAction::EnrolFactor)
        } else if self.must_accept_terms {
            Some(RequiredAction::AcceptTerms)
        } else {
            None
        }
    }
}

impl From<UserRow> for User {
    fn from(row: UserRow) -> Self {
        let must_accept_terms = row.must_accept_terms();
        let stands_alone = !row.has_factor && row.factor_demanded_by.is_none();
        let attributes = if let Value::Object(map) = row.attributes { map } else { Map::new() };
        Self {
            id: row.id.into(),
            email: row.email,
            email_verified: row.email_verified_at.is_some(),
            was_ever_proven: row.first_verified_at.is_some(),
            username: row.username,
            name: row.name,
            profile: serde_json::from_value(row.profile).unwrap_or_default(),
            attributes,
            status: UserStatus::from_stored(&row.status),
            is_administrator: row.is_administrator,
            password_changed_at: row.password_changed_at,
            must_change_password: row.must_change_password || (row.password_is_short && stands_alone),
            has_factor: row.has_factor,
            must_enrol_factor: row.factor_demanded_by.is_some() && !row.has_factor,
            must_accept_terms,
            terms_accepted: row.terms_accepted,
            epoch: row.epoch,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tk_7_an_unknown_status_may_not_be_used() {
        assert_eq!(UserStatus::from_stored("active"), UserStatus::Active);
        assert_eq!(UserStatus::from_stored("suspended"), UserStatus::Suspended);
        for text in ["disabled", "", "Active", "deleted"] {
            assert_eq!(UserStatus::from_stored(text), UserStatus::Disabled, "{text}");
        }
    }
}
