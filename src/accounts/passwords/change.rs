//! The two transactions of a change of the password; the second looks again at what the first saw.

use crate::accounts::cause::Cause;
use crate::accounts::notices;
use crate::accounts::passwords::prepared::{PreparedPassword, store};
use crate::accounts::passwords::service::{ChangeOutcome, PasswordChange};
use crate::accounts::sessions::Session;
use crate::audit::{Actor, Event};
use crate::limits::{Limit, Limits, Verdict};
use crate::mail::{Mailer, Notice};
use crate::store::{Conn, StoreError, sessions, users};
use crate::types::{PlainToken, Secret, Timestamp};

/// What both work with.
#[derive(Clone)]
pub(super) struct Change {
    pub(super) wish: PasswordChange,
    pub(super) limits: Limits,
    pub(super) mailer: Option<Mailer>,
    pub(super) now: Timestamp,
}

/// The password as it was when the change began.
#[derive(Clone)]
pub(super) struct BegunChange {
    pub(super) current: Option<Secret<String>>,
    changed_at: Option<Timestamp>,
    counted: Counted,
    /// Whether it is the last guess before the lock.
    is_last: bool,
}

/// Whether the change goes on.
pub(super) enum Changing {
    Begun(BegunChange),
    Over(ChangeOutcome),
}

impl Change {
    /// Pays for the guess at the current password, so that guesses side by side are never more than the limit.
    pub(super) fn begin(&self, conn: &mut Conn) -> Result<Changing, StoreError> {
        let user_id = self.wish.signed_in.user.id;
        let Some(row) = users::find_credentials(conn, user_id)? else {
            return Ok(Changing::Over(ChangeOutcome::ChangedMeanwhile));
        };
        let counted = Counted(format!("{} {user_id}", row.lock_generation));
        let is_last = match self.limits.take(conn, Limit::LoginFailuresPerPair, &counted.parts(), self.now)? {
            Verdict::Allowed { remaining } => remaining == 0,
            Verdict::Refused { retry_after, limit } => {
                let by = Limit::LoginFailuresPerPair.name();
                return Ok(Changing::Over(ChangeOutcome::Locked { by, retry_after, limit }));
            }
        };
        let current = row.password_hash.map(Secret::new);
        let changed_at = row.user.password_changed_at;
        Ok(Changing::Begun(BegunChange { current, changed_at, counted, is_last }))
    }

    /// Remembers a wrong current password. What was paid for it stays paid.
    pub(super) fn refuse(&self, conn: &mut Conn, begun: &BegunChange) -> Result<(), StoreError> {
        let user_id = self.wish.signed_in.user.id;
        self.record(conn, &Event::PasswordChangeFailed { user_id })?;
        if begun.is_last {
            let limit = Limit::LoginFailuresPerPair.name();
            self.record(conn, &Event::LoginLocked { user_id: Some(user_id), limit })?;
        }
        Ok(())
    }

    /// Gives back what was paid: the current password was right.
    pub(super) fn give_back(&self, conn: &mut Conn, begun: &BegunChange) -> Result<(), StoreError> {
        self.limits.give_back(conn, Limit::LoginFailuresPerPair, &begun.counted.parts())
    }

    /// Changes it, unless something else changed meanwhile.
    pub(super) fn run(
        &self,
        conn: &mut Conn,
        begun: &BegunChange,
        prepared: &PreparedPassword,
    ) -> Result<ChangeOutcome, StoreError> {
        let (user, session) = (&self.wish.signed_in.user, &self.wish.signed_in.session);
        users::lock(conn, &[user.id])?;
        let is_same = users::find_credentials(conn, user.id)?.is_some_and(|row| {
            row.user.status == "active"
                && row.user.epoch == session.user_epoch
                && row.user.password_changed_at == begun.changed_at
        });
        self.give_back(conn, begun)?;
        if !is_same {
            return Ok(ChangeOutcome::ChangedMeanwhile);
        }
        let cookie = PlainToken::random();
        // First, because a session that has ended meanwhile changes no password.
        let Some(_) = sessions::renew_token(conn, session.id, &cookie.hash(), self.now)? else {
            return Ok(ChangeOutcome::ChangedMeanwhile);
        };
        let actor = Actor::User(user.id);
        let cause = Cause { actor: &actor, origin: Some(&self.wish.origin), now: self.now };
        store(conn, user.id, prepared, Some(session.id), &cause)?;
        if let Some(mailer) = &self.mailer {
            notices::tell(conn, mailer, user, Notice::PasswordChanged, &cause)?;
        }
        let session = Session { user_epoch: session.user_epoch + 1, ..session.clone() };
        Ok(ChangeOutcome::Changed { session: Box::new(session), cookie })
    }

    fn record(&self, conn: &mut Conn, event: &Event) -> Result<(), StoreError> {
        let actor = Actor::User(self.wish.signed_in.user.id);
        Cause { actor: &actor, origin: Some(&self.wish.origin), now: self.now }.record(conn, event)
    }
}

/// What wrong current passwords are counted by: the account, from wherever.
#[derive(Clone)]
struct Counted(String);

impl Counted {
    fn parts(&self) -> [&str; 2] {
        [&self.0, "password change"]
    }
}
