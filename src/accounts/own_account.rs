//! What people do with their own account. Each is one transaction, told by the audit as the person's own doing.

use thiserror::Error;

use crate::accounts::cause::Cause;
use crate::accounts::endings::{self, Ending};
use crate::accounts::erasure::{self, ErasureError};
use crate::accounts::error::AccountsError;
use crate::accounts::sessions::{self, OwnSessions};
use crate::accounts::users::{self, Changes, OwnProfile, User, UserError};
use crate::audit::Actor;
use crate::mail::Mailer;
use crate::store::sessions::owner;
use crate::store::users::lock;
use crate::store::{Conn, Db, StoreError};
use crate::types::{ClientId, Clock, Origin, SessionId, Timestamp, UserId};

/// Sessions that one page shows.
const MOST_SESSIONS: usize = 200;

/// People's own doings.
#[derive(Clone)]
pub struct OwnAccount {
    /// Where accounts are kept.
    pub db: Db,
    /// Who writes letters.
    pub mailer: Mailer,
    /// The time.
    pub clock: Clock,
}

/// Who does it, and from where.
#[derive(Clone, Debug)]
pub struct Doer {
    /// The person.
    pub user_id: UserId,
    /// The session they do it in.
    pub session_id: SessionId,
    /// Where the request comes from.
    pub origin: Origin,
}

/// Why a person could not do it.
#[derive(Debug, Error)]
pub enum OwnAccountError {
    /// They are the last administrator.
    #[error("the last administrator cannot be erased")]
    LastAdministrator,
    /// The account is gone.
    #[error("there is no such account")]
    Gone,
    /// The service could not answer.
    #[error(transparent)]
    Accounts(#[from] AccountsError),
}

impl OwnAccount {
    /// The person's standing sessions, the one used last first.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn sessions(&self, user: UserId) -> Result<OwnSessions, AccountsError> {
        let now = self.clock.now();
        Ok(self.db.read::<_, StoreError>(move |conn| sessions::own(conn, user, MOST_SESSIONS, now)).await?)
    }

    /// Ends one session of the person; one that is not theirs counts as none.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn end_session(&self, doer: Doer, id: SessionId) -> Result<bool, AccountsError> {
        let user_id = doer.user_id;
        let end = move |conn: &mut Conn, cause: &Cause<'_>| {
            if owner(conn, id)? != Some(user_id) {
                return Ok(false);
            }
            endings::end_session(conn, id, Ending::Ended, cause)
        };
        Ok(self.act(doer, end).await?)
    }

    /// Ends every session of the person but the one they do it in; gives how many.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn end_other_sessions(&self, doer: Doer) -> Result<usize, AccountsError> {
        let (user_id, kept) = (doer.user_id, doer.session_id);
        let end =
            move |conn: &mut Conn, cause: &Cause<'_>| endings::end_other_sessions(conn, user_id, kept, cause);
        Ok(self.act(doer, end).await?)
    }

    /// Takes from an app what the person let it have; `false` when it had nothing.
    ///
    /// # Errors
    /// [`AccountsError`] when the database fails.
    pub async fn withdraw_app(&self, doer: Doer, client: ClientId) -> Result<bool, AccountsError> {
        let user_id = doer.user_id;
        let withdraw =
            move |conn: &mut Conn, cause: &Cause<'_>| endings::withdraw_app(conn, user_id, &client, cause);
        Ok(self.act(doer, withdraw).await?)
    }

    /// Changes what the person may say of themselves.
    ///
    /// # Errors
    /// [`OwnAccountError`] when the account is gone or the database fails.
    pub async fn change_profile(&self, doer: Doer, profile: OwnProfile) -> Result<User, OwnAccountError> {
        let user_id = doer.user_id;
        let change = move |conn: &mut Conn, cause: &Cause<'_>| {
            // What is read here stays true until it is written over.
            lock(conn, &[user_id])?;
            let before = users::find(conn, user_id)?.ok_or(UserError::Unknown)?;
            let (name, claims) = profile.over(&before);
            if name == before.name && claims == before.profile {
                return Ok(before);
            }
            let changes = Changes {
                name: (name != before.name).then_some(name),
                profile: (claims != before.profile).then_some(claims),
                ..Changes::default()
            };
            users::update(conn, user_id, &changes, cause)
        };
        self.act(doer, change).await.map_err(|error| match error {
            UserError::Store(error) => OwnAccountError::Accounts(error.into()),
            _ => OwnAccountError::Gone,
        })
    }

    /// Asks to have the person erased in a week, and gives when that is; they are signed out everywhere.
    ///
    /// # Errors
    /// [`OwnAccountError`] when they may not be erased or the database fails.
    pub async fn ask_erasure(&self, doer: Doer) -> Result<Timestamp, OwnAccountError> {
        let (user_id, mailer) = (doer.user_id, self.mailer.clone());
        let asked = self.act(doer, move |conn, cause| erasure::ask(conn, &mailer, user_id, cause)).await;
        asked.map_err(|error| match error {
            ErasureError::LastAdministrator => OwnAccountError::LastAdministrator,
            ErasureError::Unknown => OwnAccountError::Gone,
            ErasureError::Store(error) => OwnAccountError::Accounts(error.into()),
        })
    }

    /// One transaction in the person's name.
    async fn act<T, E>(
        &self,
        doer: Doer,
        work: impl FnOnce(&mut Conn, &Cause<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let now: Timestamp = self.clock.now();
        let act = move |conn: &mut Conn| {
            let actor = Actor::User(doer.user_id);
            work(conn, &Cause { actor: &actor, origin: Some(&doer.origin), now })
        };
        self.db.transaction(act).await
    }
}
