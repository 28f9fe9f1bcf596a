//! By which name a client knows people (OpenID Connect Core §8).

use crate::keys::Permutation;
use crate::types::{SessionId, UserId};

/// What people's `sub` is made from, for one client.
#[derive(Clone, Debug)]
pub enum Subjects {
    /// Their own id, the same for every such client.
    Public,
    /// Another for each sector, so that two of them cannot find out that they know the same person.
    Pairwise(Box<Permutation>),
}

impl Subjects {
    /// The `sub` of a person.
    #[must_use]
    pub fn of(&self, user: UserId) -> String {
        match self {
            Self::Public => user.to_string(),
            Self::Pairwise(permutation) => permutation.hide(user.uuid()).to_string(),
        }
    }

    /// The `sid` of a session. It is the browser's, so as it is it would tell two sectors that they see the same person.
    #[must_use]
    pub fn session(&self, session: SessionId) -> String {
        match self {
            Self::Public => session.to_string(),
            Self::Pairwise(permutation) => permutation.hide(session.uuid()).to_string(),
        }
    }

    /// Whether it knows people by their own ids, and may be told how else everybody knows them.
    #[must_use]
    pub const fn are_public(&self) -> bool {
        matches!(self, Self::Public)
    }

    /// Whose `sub` this would be, if it is anybody's.
    #[must_use]
    pub fn user(&self, subject: &str) -> Option<UserId> {
        let id: UserId = subject.parse().ok()?;
        Some(match self {
            Self::Public => id,
            Self::Pairwise(permutation) => permutation.reveal(id.uuid()).into(),
        })
    }
}
