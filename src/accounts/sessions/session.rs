//! A session and whose it is.

use std::time::Duration;

use crate::accounts::sessions::last_use::LastUse;
use crate::accounts::sessions::method::AuthenticationMethod;
use crate::accounts::users::{RequiredAction, User};
use crate::store::sessions::SessionRow;
use crate::store::users::UserRow;
use crate::types::{SessionId, Timestamp, UserId};

/// How long a sign-in counts as recent: what could take an account over asks for a younger one (PW-5, MFA-7).
const RECENT: Duration = Duration::from_secs(5 * 60);

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

    /// What the database says; anything unknown goes with the window.
    #[must_use]
    pub fn from_stored(text: &str) -> Self {
        if text == Self::Remembered.as_str() { Self::Remembered } else { Self::Browser }
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
    /// What the person showed, in the order they showed it, whether it still counts or not.
    pub amr: Vec<AuthenticationMethod>,
    /// Until when a second factor counts; later only what was shown first does (SES-3).
    pub assured_until: Option<Timestamp>,
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

    /// Whether a second factor was shown and still counts.
    #[must_use]
    pub fn is_assured(&self, now: Timestamp) -> bool {
        self.assured_until.is_some_and(|it| now < it) && AuthenticationMethod::reach_second(&self.amr)
    }

    /// The values of `amr` that are true now: `mfa` stands behind the methods while a second factor counts.
    #[must_use]
    pub fn amr_at(&self, now: Timestamp) -> Vec<&'static str> {
        if self.is_assured(now) {
            let shown = self.amr.iter().flat_map(|it| it.values()).copied();
            return shown.chain([AuthenticationMethod::MULTIPLE]).collect();
        }
        self.amr.first().map(|it| it.values().to_vec()).unwrap_or_default()
    }
}

impl From<SessionRow> for Session {
    fn from(row: SessionRow) -> Self {
        Self {
            id: row.id.into(),
            user_id: row.user_id.into(),
            user_epoch: row.user_epoch,
            epoch: row.epoch,
            amr: row.amr.iter().filter_map(|it| AuthenticationMethod::find(it)).collect(),
            assured_until: row.assured_until,
            authenticated_at: row.authenticated_at,
            last_seen_at: row.last_seen_at,
            expires_at: row.expires_at,
            created_at: row.created_at,
            persistence: Persistence::from_stored(&row.persistence),
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

    /// Whether the person showed who they are less than five minutes ago. Another provider may have let them in without asking
    /// them for anything, so that alone counts only where the provider says that it asked.
    #[must_use]
    pub fn is_recent(&self, now: Timestamp) -> bool {
        let was_shown = self.session.amr != [AuthenticationMethod::Federated];
        was_shown && now < self.session.authenticated_at + RECENT
    }

    /// Whether the person showed a second factor that still counts, or has none to show.
    #[must_use]
    pub fn shows_enough(&self, now: Timestamp) -> bool {
        !self.user.has_factor || self.session.is_assured(now)
    }
}

impl From<(SessionRow, UserRow)> for SignedIn {
    fn from((session, user): (SessionRow, UserRow)) -> Self {
        Self { session: session.into(), user: user.into() }
    }
}
