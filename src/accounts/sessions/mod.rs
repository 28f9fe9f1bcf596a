//! Browser sessions: who is signed in, since when and by what. What ends them is in `endings`, what begins them in `login`.

mod last_use;
mod method;
mod session;

pub use last_use::LastUse;
pub use method::AuthenticationMethod;
pub use session::{Persistence, Session, SignedIn};

use std::time::Duration;

use crate::accounts::error::AccountsError;
use crate::store::{Conn, Db, StoreError, sessions};
use crate::types::{Clock, PlainToken, SessionId, Timestamp, TokenHash, UserId};

/// How long a second factor counts at most (SES-3).
pub const ASSURED_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// Finds who is signed in.
#[derive(Clone)]
pub struct Sessions {
    db: Db,
    clock: Clock,
}

impl Sessions {
    /// Looks in this database, by this clock.
    #[must_use]
    pub const fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }

    /// The time that sessions are judged by.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Who is signed in with this cookie; marks the session as used, at most once a minute.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn find(&self, cookie: &PlainToken) -> Result<Option<SignedIn>, AccountsError> {
        let (hash, now) = (cookie.hash(), self.clock.now());
        let signed_in = self.db.read::<_, StoreError>(move |conn| find_in(conn, &hash, now)).await?;
        if let Some(signed_in) = &signed_in {
            signed_in.session.last_use().renew(&self.db, now).await;
        }
        Ok(signed_in)
    }
}

/// Who is signed in with the cookie of this hash: one row, none when the session was ended, lapsed or replaced, when the
/// person is not active, or when all their access was ended since.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn find_in(conn: &mut Conn, cookie: &TokenHash, now: Timestamp) -> Result<Option<SignedIn>, StoreError> {
    Ok(sessions::find(conn, cookie, now)?.map(SignedIn::from))
}

/// A page of standing sessions.
#[derive(Clone, Copy, Debug)]
pub struct SessionPage {
    /// Only those of this person.
    pub user: Option<UserId>,
    /// Only those made after this one: the last of the page before.
    pub after: Option<SessionId>,
    /// At most so many.
    pub limit: i64,
}

/// The standing sessions in the order of their making.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn list(conn: &mut Conn, page: SessionPage, now: Timestamp) -> Result<Vec<SignedIn>, StoreError> {
    let rows = sessions::list(conn, page.user, page.after, page.limit, now)?;
    Ok(rows.into_iter().map(SignedIn::from).collect())
}

/// The standing sessions of a person, as one page shows them.
#[derive(Clone, Debug)]
pub struct OwnSessions {
    /// The one used last first.
    pub shown: Vec<Session>,
    /// Whether there are more, which were not used for longer.
    pub has_more: bool,
}

/// The standing sessions of a person that were used last, at most `most`.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn own(conn: &mut Conn, user: UserId, most: usize, now: Timestamp) -> Result<OwnSessions, StoreError> {
    let one_more = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let rows = sessions::last_used_of_user(conn, user, one_more, now)?;
    let has_more = rows.len() > most;
    Ok(OwnSessions { shown: rows.into_iter().take(most).map(Session::from).collect(), has_more })
}

/// Removes sessions that lapsed more than `keep` ago, a batch at a time; gives how many.
///
/// # Errors
/// [`StoreError`] when the database fails.
pub fn purge(conn: &mut Conn, keep: Duration, batch: i64, now: Timestamp) -> Result<usize, StoreError> {
    sessions::delete_lapsed(conn, now - keep, batch)
}
