//! One newtype per id, so that two ids of different kinds never compare.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A new id (UUIDv7, so that rows stay in the order of their making).
            #[must_use]
            #[expect(clippy::new_without_default, reason = "a fresh id is not a default value")]
            #[expect(clippy::disallowed_methods, reason = "the one place where ids are made")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// The id as the database keeps it.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}

id! {
    /// A person's account; the `sub` of their tokens.
    UserId
}
id! {
    /// A browser session; the `sid` of ID tokens.
    SessionId
}
id! {
    /// All tokens that one authorization gave.
    FamilyId
}
id! {
    /// An access token, its `jti`.
    TokenId
}
id! {
    /// An authenticator app of a person.
    TotpId
}
id! {
    /// A group of people.
    GroupId
}
id! {
    /// A pending authorization request, from authorize to its code.
    RequestId
}
id! {
    /// A passkey of a person.
    PasskeyId
}
id! {
    /// An audit event.
    EventId
}
id! {
    /// A row that nothing but its table knows by its id.
    RowId
}
id! {
    /// A key that encrypts rows and capsules.
    DataKeyId
}
id! {
    /// A key that signs tokens.
    SigningKeyId
}
id! {
    /// A letter in the outbox.
    MailId
}
