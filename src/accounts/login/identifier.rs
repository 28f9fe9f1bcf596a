//! Whom somebody says they are.

use crate::store::users::{self, CredentialsRow};
use crate::store::{Conn, StoreError};
use crate::types::{EmailAddress, Username};

/// What was typed, understood.
pub(super) enum Identifier {
    Email(EmailAddress),
    Username(Username),
    /// Nobody can have this as a name.
    Neither(String),
}

impl Identifier {
    pub(super) fn parse(text: &str) -> Self {
        match (EmailAddress::parse(text), Username::parse(text)) {
            (Ok(email), _) => Self::Email(email),
            (_, Ok(username)) => Self::Username(username),
            _ => Self::Neither(text.trim().to_lowercase()),
        }
    }

    /// What limits count by. It is what was typed and not whose account it is: were an account's two names counted together,
    /// a lock under one would tell that the other belongs to the same account.
    pub(super) fn limit_subject(&self) -> &str {
        match self {
            Self::Email(email) => email.normalized(),
            Self::Username(username) => username.normalized(),
            Self::Neither(text) => text,
        }
    }

    pub(super) fn find(&self, conn: &mut Conn) -> Result<Option<CredentialsRow>, StoreError> {
        match self {
            Self::Email(email) => users::find_credentials_by_email(conn, email),
            Self::Username(username) => users::find_credentials_by_username(conn, username),
            Self::Neither(_) => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rl_1_writing_a_name_otherwise_gives_no_more_guesses() {
        for (one, other) in [
            ("Ada@Example.com", " ada@example.COM "),
            ("Ada", "ada"),
            ("not a name", "NOT A NAME"),
            ("ada@BÜCHER.example", "ada@xn--bcher-kva.example"),
        ] {
            let subject = |text| Identifier::parse(text).limit_subject().to_owned();
            assert_eq!(subject(one), subject(other));
        }
    }
}
