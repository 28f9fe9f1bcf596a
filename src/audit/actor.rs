//! Who did it.

use crate::types::{ClientId, UserId};

/// Who caused an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person who is signed in, or just signed in.
    User(UserId),
    /// A client that proved who it is.
    Client(ClientId),
    /// Whoever runs commands on the machine.
    Operator,
    /// Bonafide itself.
    System,
    /// Somebody who proved nothing.
    Anonymous,
}

impl Actor {
    /// The kind of actor as the database keeps it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::User(_) => "user",
            Self::Client(_) => "client",
            Self::Operator => "operator",
            Self::System => "system",
            Self::Anonymous => "anonymous",
        }
    }

    /// Which one, where there are several.
    #[must_use]
    pub fn id(&self) -> Option<String> {
        match self {
            Self::User(id) => Some(id.to_string()),
            Self::Client(id) => Some(id.to_string()),
            Self::Operator | Self::System | Self::Anonymous => None,
        }
    }
}
