//! Whom tokens stand for and what they may do.

use std::borrow::Cow;

use crate::accounts::users::User;
use crate::oauth::authentication::Authentication;
use crate::oauth::claims::ClaimsRequest;
use crate::oauth::client::Client;
use crate::types::{FamilyId, ScopeSet, SessionId};

/// What was granted, and for whom.
#[derive(Debug)]
pub struct Grantee {
    /// The granted scope.
    pub scope: ScopeSet,
    /// The resources that were asked for.
    pub resources: Vec<String>,
    /// The person; `None` where the client acts for itself.
    pub person: Option<Person>,
}

/// The person behind a token.
#[derive(Debug)]
pub struct Person {
    /// Who.
    pub user: User,
    /// The groups, where the scope asks for them.
    pub groups: Vec<String>,
    /// The family of the tokens.
    pub family_id: FamilyId,
    /// The browser session, while it is remembered.
    pub session_id: Option<SessionId>,
    /// When and how the person signed in.
    pub authentication: Authentication,
    /// The nonce of the authorization request; absent at a refresh (OpenID Connect Core §12.2).
    pub nonce: Option<String>,
    /// Claims asked for one by one.
    pub claims: ClaimsRequest,
}

impl Grantee {
    /// The `sub` of the tokens.
    #[must_use]
    pub fn subject<'a>(&self, client: &'a Client) -> Cow<'a, str> {
        match &self.person {
            Some(person) => Cow::Owned(client.subjects.of(person.user.id)),
            None => Cow::Borrowed(client.id.as_str()),
        }
    }
}
