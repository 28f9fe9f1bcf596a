//! A session and whose it is.

use crate::accounts::sessions::last_use::LastUse;
use crate::accounts::sessions::method::AuthenticationMethod;
use crate::accounts::users::{RequiredAction, User};
use crate::store::sessions::SessionRow;
use crate::store::users::UserRow;
use crate::types::{SessionId, Timestamp, UserId};

/// Whether a session outlives the browser's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Persistence {
    /// The cookie goes when the browser is closed.
    Browser,
    /// "Stay signed in".
    Remembered,
}

impl Persistence {
    /// The name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Browser => "browser",
            Self::Remembered => "remembered",
        }
    }
}

/// A standing session.
#[derive(Clone, Debug)]
pub struct Session {
    /// The session's id, `sid` in ID tokens; it stays when the same person signs in again.
    pub id: SessionId,
    /// Whose it is.
    pub user_id: UserId,
    /// The person's epoch when it began.
    pub user_epoch: i64,
    /// The session's own epoch.
    pub epoch: i64,
    /// How the person signed in, in the order they showed it.
    pub amr: Vec<AuthenticationMethod>,
    /// When the person signed in.
    pub authenticated_at: Timestamp,
    /// When it was used last, before now.
    pub last_seen_at: Timestamp,
    /// When it lapses.
    pub expires_at: Timestamp,
    /// When it was made.
    pub created_at: Timestamp,
    /// Whether it outlives the browser's window.
    pub persistence: Persistence,
    /// The address of the sign-in.
    pub address: Option<String>,
    /// The browser of the sign-in.
    pub user_agent: Option<String>,
}

impl Session {
    /// When it was used last, to be renewed by what uses it now.
    #[must_use]
    pub const fn last_use(&self) -> LastUse {
        LastUse { session: self.id, at: self.last_seen_at }
    }
}

impl From<SessionRow> for Session {
    fn from(row: SessionRow) -> Self {
        let is_remembered = row.persistence == Persistence::Remembered.as_str();
        Self {
            id: row.id.into(),
            user_id: row.user_id.into(),
            user_epoch: row.user_epoch,
            epoch: row.epoch,
            amr: row.amr.iter().filter_map(|it| AuthenticationMethod::find(it)).collect(),
            authenticated_at: row.authenticated_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
            created_at: row.created_at,
            persistence: if is_remembered { Persistence::Remembered } else { Persistence::Browser },
            address: row.ip,
            user_agent: row.user_agent,
        }
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session.
    pub session: Session,
    /// The person.
    pub user: User,
}

impl SignedIn {
    /// What the person must do before anything else (PW-6).
    #[must_use]
    pub const fn pending_action(&self) -> Option<RequiredAction> {
        self.user.pending_action()
    }
}

impl From<(SessionRow, UserRow)> for SignedIn {
    fn from((session, user): (SessionRow, UserRow)) -> Self {
        Self { session: session.into(), user: user.into() }
    }
}
